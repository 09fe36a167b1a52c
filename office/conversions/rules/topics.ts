/** What a request is about, in the words of the 26 fields of grass-roots disclosure and those of 条例 第二十、二十一条 (R041). Pure. */
import { normaliseText } from '#law'

export interface Topic {
  readonly title: string
  /** Words by which it is known; a longer word says more. */
  readonly words: readonly string[]
}

/** Fields of 国办发〔2019〕54号, then the items of 条例 第二十、二十一条 that have none. */
export const topics = {
  land_taking: {
    title: '征地补偿',
    words: ['征收土地', '土地征收', '征地', '补偿安置', '青苗', '地上附着物', '征转', '一书四方案', '被征地', '区片综合地价', '失地'],
  },
  house_taking: {
    title: '房屋征收',
    words: ['房屋征收', '拆迁', '征收决定', '安置房', '分户评估', '棚户区', '棚改', '征收补偿方案', '回迁'],
  },
  homestead: { title: '宅基地和农房', words: ['宅基地', '建房审批', '农房', '一户一宅', '危房', '乡村建设规划许可'] },
  collective_land: { title: '农村承包地', words: ['承包地', '土地承包', '承包经营权', '土地流转', '承包合同', '确权登记颁证'] },
  planning: {
    title: '规划和用地许可',
    words: ['规划许可', '国土空间规划', '控制性详细规划', '控规', '用地预审', '选址意见', '规划条件', '总平面图'],
  },
  registration: { title: '不动产登记', words: ['不动产', '房产证', '土地使用证', '土地证', '权属', '登记簿'] },
  subsidy: { title: '涉农补贴', words: ['补贴', '惠农', '一卡通', '耕地地力', '种粮', '农机购置'] },
  welfare: { title: '社会救助', words: ['低保', '最低生活保障', '救助', '特困', '五保', '残疾人两项补贴'] },
  housing: { title: '保障性住房', words: ['保障房', '保障性住房', '公租房', '廉租', '经济适用', '物业', '维修资金'] },
  budget: { title: '财政预决算', words: ['预算', '决算', '三公', '经费', '专项资金', '资金拨付', '财政票据', '债务'] },
  procurement: { title: '公共资源交易', words: ['政府采购', '招标', '投标', '中标', '采购合同', '竞价', '拍卖', '出让合同', '挂牌出让'] },
  projects: {
    title: '重大建设项目',
    words: ['立项', '可行性研究', '初步设计', '施工合同', '施工许可', '竣工', '工程款', '工程造价', '项目批复', '监理'],
  },
  roads: { title: '道路和交通', words: ['道路工程', '公路', '农村公路', '客运', '出租车', '桥梁', '交通影响'] },
  environment: { title: '生态环境', words: ['环评', '环境影响', '排污', '监测报告', '污染', '噪声', '监督性监测', '水质'] },
  education: { title: '义务教育', words: ['学区', '招生', '入学', '学校', '教师', '学籍', '校车', '食堂'] },
  employment: { title: '就业和社会保险', words: ['社会保险', '养老保险', '社保', '就业', '工伤', '公益性岗位', '职称'] },
  health: { title: '医疗卫生', words: ['医院', '疫苗', '医疗', '卫生许可', '诊疗', '医保', '医师'] },
  safety: { title: '安全生产', words: ['安全生产', '事故调查', '生产安全事故', '事故', '隐患', '应急预案'] },
  food: { title: '食品药品监管', words: ['食品', '药品', '抽检', '抽样检验', '质量抽查'] },
  enforcement: { title: '城市综合执法', words: ['违法建设', '违建', '强制拆除', '渣土', '占道', '城管', '市容'] },
  penalty: { title: '行政处罚', words: ['行政处罚', '处罚决定', '立案', '罚款'] },
  police: { title: '户籍和治安', words: ['户籍', '户口', '治安', '出警', '养犬'] },
  water: { title: '水利和饮水', words: ['水库', '饮水', '河道', '取水许可', '移民', '防汛', '灌溉'] },
  forestry: { title: '林地和林权', words: ['林地', '林权', '采伐', '退耕还林', '公益林'] },
  village: { title: '村级事务', words: ['村务', '村民代表会议', '村集体', '村级财务', '三资', '筹资筹劳', '一事一议', '村委会'] },
  licences: { title: '行政许可', words: ['行政许可', '营业执照', '许可证', '权责清单', '权力清单', '资质'] },
  personnel: { title: '招考和人事', words: ['招聘', '招考', '录用', '编制', '事业单位公开招聘', '考察', '任免'] },
  papers: { title: '政府文件和会议', words: ['会议纪要', '常务会议', '规范性文件', '政府工作报告', '任务分解', '红头文件', '实施方案'] },
  other: { title: '其他', words: [] },
} as const satisfies Record<string, Topic>
export type TopicKey = keyof typeof topics

/** True for a topic that stands in the table above. */
export const isTopic = (key: string): key is TopicKey => Object.hasOwn(topics, key)
/** Its title; the key itself when an older version knew another one. */
export const topicTitle = (key: string): string => (isTopic(key) ? topics[key].title : key)

/** The topic whose words say most of the request; what the subject says counts twice. */
export const topicOf = ({ subject, items }: { readonly subject: string; readonly items: readonly string[] }): TopicKey => {
  const [head, rest] = [normaliseText(subject), normaliseText(items.join('，'))]
  const weight = (key: TopicKey): number =>
    topics[key].words.reduce((sum, word) => sum + (head.includes(word) ? word.length * 2 : 0) + (rest.includes(word) ? word.length : 0), 0)
  const [best] = Object.keys(topics)
    .filter(isTopic)
    .map((key, place) => ({ key, weight: weight(key), place }))
    .sort((one, other) => other.weight - one.weight || one.place - other.place)
  return best && best.weight > 0 ? best.key : 'other'
}
