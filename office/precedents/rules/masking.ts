/** Takes people out of a wording before other organs see it (个人信息保护法 第六、二十五条; 条例 第十五条). Pure. */

/** What the case itself knows of people: taken out wherever it stands. */
export interface KnownPerson {
  readonly role: '申请人' | '第三方'
  readonly words: readonly (string | null | undefined)[]
}

/** The wording without the persons of its case, without numbers of identity, telephone, bank, plate, and without door numbers. */
export const maskWording = (text: string, people: readonly KnownPerson[]): string => {
  const known = people
    .flatMap(({ role, words }) => words.map((word) => ({ role, word: word?.trim() ?? '' })))
    .filter(({ word }) => word.length >= 2)
    .sort((one, other) => other.word.length - one.word.length)
  const named = known.reduce((rest, { role, word }) => rest.replaceAll(word, role), text)
  return patterns.reduce((rest, [pattern, instead]) => rest.replace(pattern, instead), named)
}

const surnames =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文欧'

const patterns: readonly (readonly [RegExp, string])[] = [
  [/(?<![\dXx])\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])\d{3}[\dXx](?![\dXx])/g, '（证件号略）'],
  [/(?<!\d)(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)/g, '（电话略）'],
  [/(?<!\d)0\d{2,3}[-—－ ]\d{7,8}(?!\d)/g, '（电话略）'],
  [/(?<!\d)\d{4}(?:[ -]?\d{4}){3}(?:[ -]?\d{1,3})?(?!\d)/g, '（账号略）'],
  [/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, '（邮箱略）'],
  [/[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][·.]?[A-HJ-NP-Z0-9]{5,6}(?![A-Z0-9])/g, '（车牌略）'],
  [/\d+\s*(?:组|社|队)\s*\d+\s*号(?:房)?/g, '（住址略）'],
  [/\d+\s*(?:号楼|栋|幢)\s*\d+\s*单元\s*\d+\s*[室号]?/g, '（住址略）'],
  [
    new RegExp(
      `((?:申请人|第三人|被征收人|户主|村民|居民|业主|当事人|举报人|法定代表人|联系人|收款人|经办人)(?:为|是|：|:)?)[${surnames}][\\u4e00-\\u9fff]{1,2}(?=[，。、；：（(\\s]|的|等|户|及|和|与|提出|申请|于|在|系|因|$)`,
      'g',
    ),
    '$1某',
  ],
  [/((?:姓名|户主|收款人|联系人)[：:])\s*[\u4e00-\u9fff]{2,4}/g, '$1某'],
]
