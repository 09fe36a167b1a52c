/** From a written line to what is said: one pass from left to right, the first rule that fits at a place is taken; then breaths are tidied. */
import { rules } from './rules.ts'

/** What a voice is given to say. The same text always gives the same; a line of marks only gives nothing. */
export const spoken = (written: string): string => tidied(written.split('\n').map(sayLine).join('。'))

const sayLine = (line: string): string => {
  const text = normalised(line)
  let said = ''
  for (let at = 0; at < text.length; ) {
    const found = ruleAt(text, at)
    said += found?.said ?? text[at]
    at += found?.length ?? 1
  }
  return said
}

const ruleAt = (text: string, at: number): { readonly said: string; readonly length: number } | null => {
  if (/\p{Script=Han}|[，。、；！？]/u.test(text[at] ?? '') && !/[网第一二三四五六七八九十百零]/.test(text[at] ?? '')) return null
  for (const rule of rules) {
    rule.written.lastIndex = at
    const found = rule.written.exec(text)
    if (found && found[0] !== '') return { said: rule.say(found), length: found[0].length }
  }
  return null
}

/** Full-width figures, letters and signs as half-width ones, brackets as full-width ones, so that a rule is written once. */
const normalised = (line: string): string =>
  line
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/[０-９Ａ-Ｚａ-ｚ％＠＃＆＋＝／～－＊＄]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[￥]/g, '¥')
    .replace(/(?<=\d)．(?=\d)/g, '.')
    .replace(/〇/g, '零')
    .replace(/\(/g, '（')
    .replace(/\)/g, '）')
    .replace(/(?<=\p{Script=Han}),|,(?=\p{Script=Han})/gu, '，')
    .replace(/(?<=\p{Script=Han});/gu, '；')
    .replace(/(?<=\p{Script=Han}):(?!\/)/gu, '：')
    .replace(/[\u3000\t ]+/g, ' ')
    .trim()

/** No breath at the ends, none twice, none beside a stop; no blank between two Chinese signs. */
const tidied = (said: string): string =>
  said
    .replace(/(?<=[\p{Script=Han}，。；：！？、]) +| +(?=[\p{Script=Han}，。；：！？、])/gu, (gap, at: number) =>
      /[A-Za-z]/.test(said[at - 1] ?? '') || /[A-Za-z]/.test(said[at + gap.length] ?? '') ? ' ' : '',
    )
    .replace(/ +(?=[，。；：！？、])/g, '')
    .replace(/，(?=[，。；：！？、])/g, '')
    .replace(/(?<=[。；：！？、])，+/g, '')
    .replace(/，{2,}/g, '，')
    .replace(/。{2,}/g, '。')
    .replace(/([！？；])。/g, '$1')
    .replace(/^[，。；：、\s]+|[，、\s]+$/g, '')
