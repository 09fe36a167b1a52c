/** Numbers as Mandarin says them: counted (一千零二十三), digit by digit (二零二六), by telephone (幺三八). */

const figures = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const
const places = ['', '十', '百', '千'] as const
const powers = ['', '万', '亿', '万亿'] as const

/** Digit by digit: years, serials. */
export const digits = (text: string): string => [...text].map((sign) => figures[Number(sign)] ?? sign).join('')

/** Digit by digit as by telephone: 1 is 幺, which nobody mistakes for 七. The county's hotline keeps the name everybody knows it by. */
export const called = (text: string): string => (text === '12345' ? '一二三四五' : digits(text).replaceAll('一', '幺'))

/** In groups with a breath between them. */
export const calledInGroups = (text: string, size: number): string =>
  (text.match(new RegExp(`.{1,${size}}`, 'g')) ?? []).map(called).join('，')

/** 1023 → 一千零二十三; 2 before 千, 万, 亿 is 两. Longer than sixteen digits it is read digit by digit. */
export const counted = (text: string): string => {
  const bare = text.replaceAll(',', '').replace(/^0+(?=\d)/, '')
  if (bare === '0' || bare === '') return '零'
  if (bare.length > 16) return digits(bare)
  const padded = bare.padStart(Math.ceil(bare.length / 4) * 4, '0')
  const groups = (padded.match(/\d{4}/g) ?? []).map(Number)
  let said = ''
  let gap = false
  groups.forEach((group, at) => {
    const power = powers[groups.length - 1 - at] ?? ''
    if (group === 0) {
      gap = said !== ''
      return
    }
    if (said !== '' && (gap || group < 1000)) said += '零'
    gap = false
    said += (group === 2 && power !== '' ? '两' : underTenThousand(group)) + power
  })
  return said.replace(/^一十/, '十')
}

/** With decimals: 12.05 → 十二点零五. */
export const number = (text: string): string => {
  const [whole = '', decimals] = text.split('.')
  return decimals === undefined ? counted(whole) : `${counted(whole)}点${digits(decimals)}`
}

/** Before a measure word a bare 2 is 两. */
export const amountOf = (text: string): string => (text === '2' ? '两' : number(text))

/** Money with at most two decimals in 元角分: 1234.56 → 一千二百三十四元五角六分. */
export const yuan = (text: string): string => {
  const [whole = '0', decimals = ''] = text.replaceAll(',', '').split('.')
  if (decimals.length > 2) return `${number(text.replaceAll(',', ''))}元`
  const jiao = decimals[0] ?? '0'
  const fen = decimals[1] ?? '0'
  const parts = [
    Number(whole) > 0 || (jiao === '0' && fen === '0') ? `${amountOf(whole.replace(/^0+(?=\d)/, ''))}元` : '',
    jiao === '0' ? (fen !== '0' && Number(whole) > 0 ? '零' : '') : `${amountOf(jiao)}角`,
    fen === '0' ? '' : `${amountOf(fen)}分`,
  ]
  return parts.join('')
}

const underTenThousand = (group: number): string => {
  let said = ''
  let gap = false
  for (let place = 3; place >= 0; place -= 1) {
    const figure = Math.floor(group / 10 ** place) % 10
    if (figure === 0) {
      gap = said !== ''
      continue
    }
    if (gap) said += '零'
    gap = false
    said += `${figure === 2 && place === 3 ? '两' : figures[figure]}${places[place]}`
  }
  return said
}
