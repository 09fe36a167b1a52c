/** Characters as pinyin with tone numbers, for an engine that cannot read them. Loaded only when such an engine is set. */

/** Names of places and words that the dictionary reads wrongly. */
const ours: Readonly<Record<string, string>> = { 单县: 'shàn xiàn', 幺: 'yāo' }

const marks: Readonly<Record<string, string>> = { '，': ',', '、': ',', '。': '.', '；': ';', '：': ',', '！': '!', '？': '?' }

export const inPinyin = async (text: string): Promise<string> => {
  const { customPinyin, pinyin } = await import('pinyin-pro')
  customPinyin({ ...ours })
  const latin = pinyin(text, { toneType: 'num', nonZh: 'consecutive', type: 'string' })
  return latin.replace(/[，、。；：！？]/g, (mark) => marks[mark] ?? ',').replace(/ +(?=[,.;!?])/g, '')
}
