/** 明川县: the rehearsal county. Fictional; its departments and townships are those a county usually has. */
import type { OrganKind, OrganLevel } from '#organs/contract'

export interface SeedOrgan {
  /** Stable key inside the seed. */
  readonly key: string
  readonly name: string
  readonly shortName: string
  readonly kind: OrganKind
  readonly level: OrganLevel
  readonly parent: string | null
  readonly code: string
  readonly receivesRequests: boolean
  readonly street: string
  readonly phone: string
  /** What it keeps: feeds the proposal on the form and its 公开指南. */
  readonly scope: string
}

const departments: readonly (readonly [code: string, shortName: string, scope: string])[] = [
  ['府办', '政府办公室', '政府文件、会议、工作报告、政务公开、督查、建议提案'],
  ['发改', '发展和改革局', '规划、项目审批核准备案、价格、粮食和物资储备、能源、招标投标'],
  ['教体', '教育体育局', '学校、招生入学、学区划分、教师、学籍、校车、体育设施'],
  ['科工', '科技和工业信息化局', '工业、科技项目、中小企业、园区、通信'],
  ['公安', '公安局', '户籍、治安、交通管理、出入境、养犬'],
  ['民政', '民政局', '低保、特困供养、养老、殡葬、婚姻登记、社会组织、地名、村民自治'],
  ['司法', '司法局', '行政复议、法律援助、公证、人民调解、规范性文件审查'],
  ['财政', '财政局', '预算决算、三公经费、政府采购、国有资产、惠农补贴一卡通、财政票据'],
  ['人社', '人力资源和社会保障局', '就业、社会保险、工伤、劳动监察、事业单位招聘、职称'],
  ['自资', '自然资源局', '土地征收、征地补偿、不动产登记、规划许可、矿产、宅基地、林权、测绘'],
  ['环境', '生态环境局', '环评、排污许可、环境监测、环境处罚、噪声'],
  ['住建', '住房和城乡建设局', '房屋征收与补偿、保障房、物业、施工许可、燃气、供水、老旧小区改造、城市更新'],
  ['交通', '交通运输局', '公路、桥梁、客运、货运、出租车、农村公路养护'],
  ['水利', '水利局', '水库、河道、取水许可、饮水工程、防汛、移民后期扶持'],
  ['农业', '农业农村局', '农业补贴、高标准农田、农村承包地、宅基地管理、畜牧、农产品质量、乡村振兴'],
  ['商务', '商务局', '商贸、外贸、成品油、家电下乡、再生资源'],
  ['文旅', '文化广电和旅游局', '文物、旅游、图书馆、文化市场、广播电视'],
  ['卫健', '卫生健康局', '医院、卫生许可、疫苗、医师、计划生育、托育、职业病'],
  ['退役', '退役军人事务局', '安置、优抚、褒扬、烈士'],
  ['应急', '应急管理局', '安全生产、事故调查、应急预案、救灾'],
  ['审计', '审计局', '审计计划、审计结果、整改'],
  ['市监', '市场监督管理局', '营业执照、食品药品、特种设备、计量、质量抽检、消费维权、行政处罚'],
  ['统计', '统计局', '统计公报、普查、调查制度'],
  ['医保', '医疗保障局', '医保待遇、报销、药品价格、定点机构'],
  ['林业', '林业局', '林地、采伐、退耕还林、野生动物、护林防火'],
  ['城管', '城市管理局', '市容、违法建设、渣土、垃圾、占道、停车、行政处罚'],
  ['信访', '信访局', '信访制度、信访事项办理程序'],
  ['数据', '数据局', '公共数据、政务网络、数据开放'],
  ['审批', '行政审批服务局', '行政许可、政务服务大厅、权力清单、证照'],
  ['乡振', '乡村振兴服务中心', '衔接资金、帮扶项目、监测户'],
  ['地志', '地方志编纂中心', '县志、年鉴'],
  ['档案', '档案馆', '已移交档案的查阅、现行文件'],
  ['供销', '供销合作社联合社', '农资、合作社'],
]

const townships: readonly (readonly [code: string, name: string, kind: OrganKind, villages: readonly string[]])[] = [
  ['城关', '城关街道', 'dispatched_organ', ['文昌社区', '滨河社区', '南门社区']],
  ['东城', '东城街道', 'dispatched_organ', ['新桥社区', '东湖社区']],
  ['开元', '开元街道', 'dispatched_organ', ['开元社区', '锦绣社区']],
  ['河湾', '河湾镇', 'township', ['石桥村', '柳湾村', '上河村']],
  ['长兴', '长兴镇', 'township', ['长兴村', '永安村', '大塘村']],
  ['青石', '青石镇', 'township', ['青石村', '岩口村']],
  ['白沙', '白沙镇', 'township', ['白沙村', '渡口村']],
  ['双溪', '双溪镇', 'township', ['双溪村', '合江村']],
  ['龙泉', '龙泉镇', 'township', ['龙泉村', '井上村']],
  ['新田', '新田镇', 'township', ['新田村', '官塘村']],
  ['金坪', '金坪镇', 'township', ['金坪村', '坪上村']],
  ['大林', '大林镇', 'township', ['大林村', '松坡村']],
  ['石门', '石门镇', 'township', ['石门村', '关口村']],
  ['高桥', '高桥镇', 'township', ['高桥村', '桥头村']],
  ['杨柳', '杨柳镇', 'township', ['杨柳村', '红旗村']],
  ['太平', '太平镇', 'township', ['太平村', '和平村']],
  ['清水', '清水镇', 'township', ['清水村', '源头村']],
  ['云台', '云台乡', 'township', ['云台村', '茶园村']],
  ['马鞍', '马鞍乡', 'township', ['马鞍村', '鞍山村']],
  ['桃花', '桃花乡', 'township', ['桃花村', '果园村']],
  ['黄土', '黄土乡', 'township', ['黄土村', '梁上村']],
  ['竹园', '竹园乡', 'township', ['竹园村', '笋溪村']],
  ['雁岭', '雁岭乡', 'township', ['雁岭村', '岭南村']],
  ['梅坡', '梅坡乡', 'township', ['梅坡村', '坡底村']],
]

const number = (index: number) => String(index).padStart(2, '0')

/** Province, city, county, 33 departments, 24 townships and their villages, parents before children. */
export const organs: readonly SeedOrgan[] = [
  {
    key: 'province',
    name: '江原省人民政府',
    shortName: '省政府',
    kind: 'government',
    level: 'province',
    parent: null,
    code: '江府',
    receivesRequests: false,
    street: '江城市中山大道 1 号',
    phone: '0000-810 0000',
    scope: '全省政府信息公开工作',
  },
  {
    key: 'city',
    name: '明州市人民政府',
    shortName: '市政府',
    kind: 'government',
    level: 'city',
    parent: 'province',
    code: '明州府',
    receivesRequests: false,
    street: '明州市人民路 8 号',
    phone: '0000-820 0000',
    scope: '全市政府信息公开工作',
  },
  {
    key: 'county',
    name: '明川县人民政府',
    shortName: '县政府',
    kind: 'government',
    level: 'county',
    parent: 'city',
    code: '明府',
    receivesRequests: true,
    street: '明川县文昌路 1 号',
    phone: '0000-852 1000',
    scope: '县政府文件、县政府常务会议、政府工作报告、规范性文件、重大行政决策、土地征收批复转发',
  },
  ...departments.map(
    ([code, shortName, scope], index): SeedOrgan => ({
      key: code,
      name:
        code === '档案' || code === '地志' || code === '乡振' || code === '供销'
          ? `明川县${shortName}`
          : `明川县${code === '府办' ? '人民政府办公室' : shortName}`,
      shortName: `县${shortName}`,
      kind: code === '档案' || code === '地志' || code === '乡振' || code === '供销' ? 'authorised_organisation' : 'department',
      level: 'county',
      parent: 'county',
      code: `明${code}`,
      receivesRequests: true,
      street: `明川县文昌路 ${index + 2} 号`,
      phone: `0000-852 12${number(index + 1)}`,
      scope,
    }),
  ),
  ...townships.flatMap(([code, name, kind, villages], index): readonly SeedOrgan[] => [
    {
      key: code,
      name: kind === 'dispatched_organ' ? `明川县${name}办事处` : `明川县${name}人民政府`,
      shortName: name,
      kind,
      level: 'township',
      parent: 'county',
      code: `明${code}`,
      receivesRequests: true,
      street: `明川县${name}政府路 1 号`,
      phone: `0000-853 ${number(index + 1)}00`,
      scope: `${name}辖区：${villages.join('、')}；征地补偿发放、宅基地审批、低保评议、村级财务、惠农资金、危房改造`,
    },
    ...villages.map(
      (village, place): SeedOrgan => ({
        key: `${code}/${village}`,
        name: `${name}${village}便民服务点`,
        shortName: village,
        kind: 'village_point',
        level: 'village',
        parent: code,
        code: `明${code}${number(place + 1)}`,
        receivesRequests: false,
        street: `明川县${name}${village}`,
        phone: `0000-853 ${number(index + 1)}${number(place + 1)}`,
        scope: `${village}村务公开、便民服务`,
      }),
    ),
  ]),
]
