/** Characters as pinyin with tone numbers, for an engine that cannot read them. Loaded only when such an engine is set. */

/** Names of places and words of our trade that a dictionary reads wrongly. */
const ours: Readonly<Record<string, string>> = { 单县: 'shan4 xian4', 幺: 'yao1', 政府信息公开: 'zheng4 fu3 xin4 xi1 gong1 kai1' }

const marks: Readonly<Record<string, string>> = { '，': ',', '、': ',', '。': '.', '；': ';', '：': ',', '！': '!', '？': '?' }

export const inPinyin = async (text: string): Promise<string> => {
  const { customPinyin, pinyin } = await import('pinyin-pro')
  customPinyin({ ...ours })
  const latin = pinyin(text, { toneType: 'num', nonZh: 'consecutive', type: 'string' })
  return latin.replace(/[，、。；：！？]/g, (mark) => marks[mark] ?? ',').replace(/ +(?=[,.;!?])/g, '')
}
