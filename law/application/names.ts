/** The applicant's name in a letter: behind its label, in 我叫…, or as the signature before the date (第二十九条第二款第一项). Pure. */

interface Place {
  readonly value: string
  readonly start: number
  readonly end: number
}

/** A name that stands in the text; null rather than a guess. */
export const findName = (text: string): Place | null => {
  for (const { pattern, isPerson } of ways) {
    for (const match of text.matchAll(pattern)) {
      const value = match.groups?.name
      const [start, end] = match.indices?.groups?.name ?? []
      if (value === undefined || start === undefined || end === undefined || (isPerson && !isPersonName(value))) continue
      return { value, start, end }
    }
  }
  return null
}

const ways: readonly { readonly pattern: RegExp; readonly isPerson: boolean }[] = [
  {
    pattern:
      /(?:申请单位|单位名称|法人或其他组织名称|公司名称)(?:（盖章）)?[：:]\s*(?<name>[\u4e00-\u9fff（）()]{4,40}(?:公司|合作社|中心|研究院|研究所|事务所|协会|商会|大学|学院|工作室|厂|店))/dg,
    isPerson: false,
  },
  {
    pattern:
      /(?:申请人(?:姓名)?(?:（签名?字?）)?|姓\s*名|具名人?)[：: ]\s*(?<name>[\u4e00-\u9fff·]{2,6})(?=[\s，,。；;、（(\d]|$|男|女|身份|电话|联系)/dg,
    isPerson: true,
  },
  { pattern: /(?:我叫|我是|本人叫|本人系?|本人为)(?<name>[\u4e00-\u9fff]{2,4})(?=[，,。；;、（(\s])/dg, isPerson: true },
  {
    pattern:
      /(?:我是|本人系?|本人为)[^，。；;\n]{2,20}?(?:业主|村民|居民|股东|职工|教师|户主|的)(?<name>[\u4e00-\u9fff]{2,4})(?=[，,。；;、（(\s])/dg,
    isPerson: true,
  },
  {
    pattern:
      /(?:^|\n|。|敬礼[！!。]?|此致[！!。]?)\s*(?<name>[\u4e00-\u9fff]{2,4})(?=\s*(?:（签名?字?）)?\s*(?:19|20|２０)[\d０-９]{2}\s*年\s*[\d０-９]{1,2}\s*月\s*[\d０-９]{1,2}\s*日)/dg,
    isPerson: true,
  },
]

/** Two to four characters that begin with a family name, and are no office, no month, no greeting. */
export const isPersonName = (text: string): boolean => {
  if (
    !/^[\u4e00-\u9fff·]{2,6}$/.test(text) ||
    /[局县镇村乡市区省府委办公司处科街道日月年]$/.test(text) ||
    /^(?:申请|本人|我们|此致|敬礼|以上|谢谢)/.test(text)
  )
    return false
  const surname = compound.find((name) => text.startsWith(name)) ?? text[0] ?? ''
  return text.length > surname.length && (compound.includes(surname) || singles.has(surname))
}

const compound = [
  '欧阳',
  '司马',
  '上官',
  '诸葛',
  '东方',
  '皇甫',
  '尉迟',
  '公孙',
  '慕容',
  '令狐',
  '宇文',
  '长孙',
  '夏侯',
  '司徒',
  '南宫',
  '端木',
]
const singles = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾萧肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付傅方邹熊白孟秦邱侯江尹薛闫阎雷龙史陶黎贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文庞樊殷施颜洪左柳管祝齐穆申季骆梅章邢辛鲁倪包牛尤单伍华安艾温葛阮邬宁甘焦凌解游裴冉舒成卫柴詹纪路骆岳霍聂蓝关项翟古涂欧耿符娄房苗鲍盛池褚窦费滕木米闵党景靳戚卞植邝应谷庄晏翁虞臧饶明屈简佟喻巩师沙车迟明边全荣蒲郁湛桂'.split(
    '',
  ),
)
