/** Replies in order: granted, in part, refused; one of each type. */
import { file, letter, thirdParty } from './letter-words.ts'

export const goodGiven = {
  'granted.already_public': letter(
    '已主动公开',
    [
      [
        '石桥村2025年征收土地公告',
        'elsewhere',
        '石桥村2025年征收土地公告已在县政府网站公布，网址见下，也可以到政务服务中心二楼查阅点看纸质件。',
      ],
    ],
    {
      code: 'granted.already_public',
      articles: ['36(1)'],
      facts: '经查，石桥村2025年征收土地公告由县人民政府于2025年3月12日发布，同日在县政府网站“征地信息”栏公布。',
      reasons: '公告发布之日起就可以在网上查看，您要的就是这一份。',
      content: '石桥村2025年征收土地公告已经主动公开，按所附网址查看、下载。',
      plain: '您要的公告早就贴在网上了，点开网址就能看，也可以扫信上的码。不方便上网的，请到窗口拿一份纸的。',
      fields: {
        link: 'https://www.example.gov.cn/zwgk/zdgk/202503/t8812.html',
        pageTitle: '石桥村2025年征收土地公告',
        siteName: '明川县人民政府网站',
        linkCheckedOn: '2026-12-10',
        linkAlive: 'yes',
        paperOffered: 'yes',
        place: '县政务服务中心二楼查阅点',
      },
    },
  ),
  'granted.provided': letter(
    '予以公开，提供复印件',
    [
      ['城东片区征收补偿方案', 'given', '征收补偿方案复印件一份，随信提供。'],
      ['方案的公告', 'given', '方案公告复印件一份，随信提供。'],
    ],
    {
      code: 'granted.provided',
      articles: ['36(2)'],
      facts: '经查，城东片区征收补偿方案由本机关于2025年6月3日制作，方案公告于2025年6月10日发布，两份原件都存在机关档案室。',
      reasons: '方案和公告是征收工作的正式文件，不涉及国家秘密、商业秘密和个人隐私，应当公开。',
      content: '同意公开，提供方案和公告的复印件各一份，随信邮寄。',
      plain: '您要的两份材料都给您，随信附上复印件。看不明白的地方可以打电话来问，我们讲给您听。',
      fields: { supplyForm: 'paper', deidentified: 'yes' },
      supplied: [file('城东片区征收补偿方案.pdf'), file('征收补偿方案公告.pdf')],
    },
  ),
  'granted.will_be_provided': letter(
    '予以公开，约定时间领取',
    [['城东片区五百二十户房屋登记表', 'given', '登记表复印件于12月17日起到窗口领取。']],
    {
      code: 'granted.will_be_provided',
      articles: ['36(2)'],
      facts: '经查，登记表共有五百二十页，由本机关于2025年4月制作，原件存机关档案室，正在遮盖他人电话并复印。',
      reasons: '登记表不属于不予公开的范围，页数较多，复印需要四个工作日。',
      content: '同意公开登记表，12月17日起凭本告知书到政府信息公开窗口领取复印件。',
      plain: '登记表可以给您，页数多，要复印几天。12月17日起请带身份证来窗口拿，拿不到就打电话给我们。',
      fields: { howToObtain: '凭本告知书到政务服务中心二楼政府信息公开窗口领取', availableOn: '2026-12-17', deidentified: 'yes' },
    },
  ),
  partially_granted: letter(
    '部分公开，遮盖商业秘密',
    [
      ['城东片区征收补偿方案', 'given', '征收补偿方案复印件一份，随信提供。'],
      ['房屋评估报告', 'partly', '房屋评估报告提供复印件，第12至15页的参数表已遮盖。'],
    ],
    {
      code: 'partially_granted',
      articles: ['37', '15'],
      facts:
        '经查，征收补偿方案由本机关于2025年6月3日制作；房屋评估报告由评估单位出具、本机关保存，共四十页，第12至15页是评估单位自己总结的参数表。本机关书面征求了第三方意见，第三方不同意公开这四页。',
      reasons:
        '第12至15页的参数表是评估单位长期积累、采取了保密措施的技术信息，公开会损害其竞争地位；其余内容不涉及第三方权益，可以分开，应当公开。',
      content: '公开征收补偿方案全文；公开房屋评估报告的其余三十六页，第12至15页不公开。',
      plain:
        '方案给您，评估报告也给您，只有四页参数表盖住了，那是评估公司的秘密。评估的结果和单价都在，您可以对照着看，想听讲解就来找我们。',
      fields: { supplyForm: 'paper', deidentified: 'yes' },
      supplied: [file('城东片区征收补偿方案.pdf'), file('房屋评估报告（遮盖）.pdf')],
      withheld: [{ part: '房屋评估报告第12至15页', article: '15', reason: '属于商业秘密，公开会损害评估单位的竞争地位。' }],
    },
    { facts: thirdParty, thirdParties: ['公正评估有限公司'] },
  ),
  'denied.state_secret': letter('国家秘密', [['县域一万分之一地形图原图', 'withheld', '该地形图原图不予公开。']], {
    code: 'denied.state_secret',
    articles: ['14', '36(3)'],
    facts: '经查，县域一万分之一地形图原图由省测绘主管机关测制，图上标有密级，保密期限为十年，期限未满。',
    reasons: '该图属于国家秘密，标注的密级没有变更也没有解除；图上的要素连成一体，遮盖一部分以后其余部分仍能还原涉密内容，不能作区分处理。',
    content: '决定对县域一万分之一地形图原图不予公开。',
    plain: '这张图定了密级，还在保密期里，依法不能给。公开版的地图可以在省地理信息网站免费看，也可以请我们帮您找。',
    fields: { withheldInformation: '县域一万分之一地形图原图', secrecyBasis: '机密级，保密期限十年，省自然资源厅定密' },
  }),
  'denied.other_law': letter('法律禁止公开', [['石桥村各户土地收益调查表', 'withheld', '各户调查表不予公开。']], {
    code: 'denied.other_law',
    articles: ['14', '36(3)'],
    facts: '经查，各户土地收益调查表是统计调查中逐户填写的原始资料，能够认出每一户。',
    reasons:
      '《中华人民共和国统计法》规定，统计调查中获得的能够识别单个调查对象身份的资料应当保密；调查表每一行都是一户的情况，整份无法作区分处理。',
    content: '决定对各户土地收益调查表不予公开。',
    plain: '调查表里是一家一户的底细，法律规定不能给别人看。全村合计的数字可以给，您要的话请再写一份申请，或者打电话告诉我们。',
    fields: {
      withheldInformation: '石桥村各户土地收益调查表',
      prohibitingLaw: '《中华人民共和国统计法》第十一条',
      prohibitingLawLevel: 'law',
    },
  }),
  'denied.three_safety_one_stability': letter('危及公共安全', [['县城供水管网节点分布图', 'withheld', '该分布图不予公开。']], {
    code: 'denied.three_safety_one_stability',
    articles: ['14', '36(3)'],
    facts: '经查，县城供水管网节点分布图载明水源井、加压站和阀门的位置、结构和薄弱点。',
    reasons: '公开节点的位置和薄弱点，可能被用来破坏供水，影响全城用水；图上各要素互相印证，遮盖后仍可推断，不能作区分处理。',
    content: '决定对县城供水管网节点分布图不予公开。',
    plain: '图上标着水厂和阀门的要害，公开了大家用水都有危险，所以不能给。您想知道自家门前有没有管子，可以带房产证来窗口，我们帮您看。',
    fields: {
      withheldInformation: '县城供水管网节点分布图',
      endangered: 'public_security',
      riskNote: '经研判，公开节点位置和薄弱点可能被用来实施破坏。',
    },
  }),
  'denied.third_party': letter(
    '商业秘密',
    [['土地整治项目投标报价明细', 'withheld', '投标报价明细不予公开。']],
    {
      code: 'denied.third_party',
      articles: ['15', '32', '36(3)'],
      facts:
        '经查，报价明细由中标企业编制，本机关在招标监督中取得，载有人工、机械、管理费的分项单价。本机关书面征求了第三方意见，第三方不同意公开。',
      reasons:
        '分项单价反映企业的成本构成，企业采取了保密措施，公开会使同行掌握其报价方法，损害其竞争地位；明细每一行都是分项单价，无法作区分处理。',
      content: '决定对投标报价明细不予公开。',
      plain: '报价明细是企业的家底，对方不同意公开，所以不能给。中标企业和总价已经公布，您可以在公共资源交易网上查看。',
      fields: {
        withheldInformation: '土地整治项目投标报价明细',
        interest: 'trade_secret',
        publicInterest: '中标结果和总价已经公布，不公开分项报价不会对公共利益造成重大影响',
      },
    },
    { facts: thirdParty, thirdParties: ['明川县宏远土地整治有限公司'] },
  ),
  'denied.internal_affairs': letter('内部事务信息', [['机关夜间值守排班表', 'withheld', '夜间值守排班表不予公开。']], {
    code: 'denied.internal_affairs',
    articles: ['16.1', '36(3)'],
    facts: '经查，夜间值守排班表是本机关办公室每月编排的内部安排，只在机关内部使用。',
    reasons:
      '排班表是人事管理方面的内部安排，不对外产生影响；公开会使外来人员掌握值守空档，影响办公安全。整张表都是排班内容，无法作区分处理。',
    content: '决定对夜间值守排班表不予公开。',
    plain: '这是单位内部谁哪天值班的安排，不影响您办事，依法可以不公开。值班电话是公开的，夜里有急事可以打0000-8521234。',
    fields: { withheldInformation: '机关夜间值守排班表', internalAffairsKind: 'personnel' },
  }),
  'denied.deliberative': letter('过程性信息', [['城东片区规划方案讨论会记录', 'withheld', '讨论会记录不予公开。']], {
    code: 'denied.deliberative',
    articles: ['16.2', '36(3)'],
    facts: '经查，讨论会记录形成于2025年4月，是规划方案定稿之前各方发言的记录，方案已于2025年6月批准并公布。',
    reasons:
      '记录的是还没有定下来的个人意见，公开会影响以后讨论时坦率发言；发言互相交错，无法作区分处理。经核对，法律、法规、规章没有规定讨论会记录应当公开。',
    content: '决定对城东片区规划方案讨论会记录不予公开。',
    plain: '这是方案定下来以前大家讨论的话，依法可以不公开。定下来的方案已经公布，您可以在规划公示栏里看，也可以请我们复印给您。',
    fields: { withheldInformation: '城东片区规划方案讨论会记录', deliberativeKind: 'discussion_record', noPublicationDuty: 'yes' },
  }),
  'denied.enforcement_case_file': letter('行政执法案卷', [['违法占地案的询问笔录', 'withheld', '询问笔录不予公开。']], {
    code: 'denied.enforcement_case_file',
    articles: ['16.2', '36(3)'],
    facts: '经查，询问笔录是2026年查处违法占地时制作的，存于行政执法案卷，处罚决定已经公示。',
    reasons:
      '笔录记载证人和当事人的陈述，公开会影响以后调查取证，也会使作证的人受到干扰；笔录一问一答连成一体，无法作区分处理。经核对，法律、法规、规章没有规定询问笔录应当公开。',
    content: '决定对违法占地案的询问笔录不予公开。',
    plain: '这是办案时问话的笔录，依法可以不公开，也是为了保护作证的人。处罚结果已经公示，您可以在执法公示平台看到。',
    fields: { withheldInformation: '违法占地案的询问笔录', caseFileNumber: '明自资罚〔2026〕3号', noPublicationDuty: 'yes' },
  }),
  'denied.administrative_query': letter(
    '行政查询事项',
    [['城关镇某地块的不动产登记结果', 'elsewhere', '请到明川县不动产登记中心查询窗口办理登记资料查询。']],
    {
      code: 'denied.administrative_query',
      articles: ['36(7)'],
      facts: '您申请查询的是某地块登记在谁名下、有没有抵押，属于不动产登记资料。',
      reasons: '不动产登记资料怎样查询、谁可以查询，《不动产登记暂行条例》作了专门规定，查询的条件和材料与政府信息公开不同。',
      content: '请依照《不动产登记暂行条例》的规定，到明川县不动产登记中心办理查询。',
      plain: '查房子、土地登记在谁名下，要走登记查询的路。请带身份证和相关证明，到登记中心查询窗口，当场就能查。',
      fields: { governingLaw: '《不动产登记暂行条例》', whereToQuery: '明川县不动产登记中心查询窗口，城关镇文昌路11号' },
    },
  ),
} as const
