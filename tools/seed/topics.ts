/** What people of a county ask for: kinds of papers, by the organ that keeps them. Fictional; the kinds follow published cases. */
import type { Random } from './random.ts'

export interface Topic {
  readonly subject: string
  readonly description: string
  readonly items: readonly string[]
}

interface Papers {
  readonly about: (place: string, year: number) => string
  readonly items: readonly string[]
}

const land: Papers = {
  about: (place, year) => `${place}${year}年征地`,
  items: ['征收土地预公告及现场张贴照片', '土地现状调查结果', '征地补偿安置方案', '社会稳定风险评估报告', '征地批复文件', '补偿款支付明细'],
}
const demolition: Papers = {
  about: (place, year) => `${place}片区${year}年房屋征收`,
  items: ['房屋征收决定', '征收补偿方案', '评估机构选定过程记录', '分户评估报告', '安置房源清单'],
}
const welfare: Papers = {
  about: (place, year) => `${place}${year}年低保`,
  items: ['低保对象名单及金额', '低保评议记录', '低保资金发放凭证'],
}
const subsidy: Papers = { about: (place, year) => `${place}${year}年惠农补贴`, items: ['耕地地力保护补贴发放清册', '补贴资金拨付文件'] }
const budgetPapers: Papers = { about: (_place, year) => `${year}年部门经费`, items: ['部门预算', '“三公”经费决算', '政府采购合同'] }
const environment: Papers = {
  about: (place, year) => `${place}附近企业${year}年环评`,
  items: ['环境影响评价报告及批复', '排污许可证', '最近一次监督性监测报告', '行政处罚决定书'],
}
const school: Papers = { about: (_place, year) => `${year}年学区划分`, items: ['学区划分方案', '划分依据', '征求意见情况'] }
const project: Papers = {
  about: (place, year) => `${place}道路工程${year}年`,
  items: ['项目立项批复', '施工合同', '竣工验收报告', '工程款支付凭证'],
}
const market: Papers = { about: (_place, year) => `某食品企业${year}年抽检`, items: ['抽样检验报告', '行政处罚决定书', '整改情况'] }
const accident: Papers = { about: (_place, year) => `${year}年一起生产安全事故`, items: ['事故调查报告', '整改落实情况评估报告'] }
const village: Papers = {
  about: (place, year) => `${place}${year}年宅基地`,
  items: ['宅基地审批表', '村民代表会议记录', '乡村建设规划许可证'],
}
const office: Papers = {
  about: (_place, year) => `${year}年县政府常务会议`,
  items: ['常务会议议题清单', '关于民生实事的会议纪要', '政府工作报告任务分解表'],
}

const papersByKey: Readonly<Record<string, readonly Papers[]>> = {
  自资: [land, village],
  住建: [demolition, project],
  民政: [welfare],
  财政: [subsidy, budgetPapers],
  农业: [subsidy, village],
  环境: [environment],
  教体: [school],
  交通: [project],
  市监: [market],
  应急: [accident],
  府办: [office, budgetPapers],
  county: [office, land],
}

/** What many people of the county want at the same time, by organ. */
const hotByKey: Readonly<Record<string, (year: number) => readonly [about: string, item: string]>> = {
  自资: (year) => [`河湾镇石桥村${year}年征地`, '征地补偿安置方案'],
  住建: (year) => [`文昌社区片区${year}年房屋征收`, '征收补偿方案'],
  财政: (year) => [`${year}年惠农补贴`, '补贴资金拨付文件'],
  市监: (year) => [`${year}年食品抽检`, '不合格食品的抽样检验报告'],
  农业: (year) => [`大塘村${year}年高标准农田项目`, '施工合同和竣工验收报告'],
  民政: (year) => [`${year}年低保`, '低保标准和资金发放情况'],
  教体: (year) => [`${year}年城区义务教育学区划分`, '学区划分方案和划分依据'],
  环境: (year) => [`滨河社区附近企业${year}年环评`, '环境影响评价报告及批复'],
  交通: (year) => [`青石镇道路工程${year}年`, '工程造价和竣工验收报告'],
  府办: (year) => [`${year}年县政府常务会议`, '关于民生实事的会议纪要'],
  county: (year) => [`${year}年县政府常务会议`, '关于民生实事的会议纪要'],
}

/** Two of three who get what they ask for ask for that; null for the others. */
export const hotTopicFor = (organKey: string, year: number, luck: number): Topic | null => {
  const hot = hotByKey[organKey]
  if (!hot || luck % 3 === 0) return null
  const [about, item] = hot(year)
  return {
    subject: `${about}：${item}`,
    description: luck % 2 === 0 ? `我想要${about}的${item}，请给复印件。` : `想了解${about}的情况，请公开${item}。`,
    items: [`${about}的${item}`],
  }
}

/** A request to that organ about some place and year. */
export const topicFor = (random: Random, organKey: string, place: string, year: number): Topic => {
  const papers = random.pick(
    papersByKey[organKey] ?? (/^[一-龥]{2}$/.test(organKey) ? [village, land, welfare, budgetPapers] : [budgetPapers]),
  )
  const count = random.weighted([
    [1, 5],
    [2, 3],
    [3, 2],
  ])
  const start = random.between(0, papers.items.length - 1)
  const items = Array.from(
    { length: Math.min(count, papers.items.length) },
    (_, index) => papers.items[(start + index) % papers.items.length] ?? '',
  )
  const about = papers.about(place, year)
  return {
    subject: `${about}：${items[0]}${items.length > 1 ? `等${items.length}项` : ''}`.slice(0, 60),
    description: `我想要${about}的以下材料：\n${items.map((item, index) => `${index + 1}. ${item}`).join('\n')}`,
    items: items.map((item) => `${about}的${item}`),
  }
}
