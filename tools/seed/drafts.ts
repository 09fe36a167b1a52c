/** A reply for every decision type, as a careful handler of the rehearsal county would write it. */
import { addDays, type FileDigest, type OrganId, type PlainDate } from '#kernel'
import { type DecisionCode, decisions } from '#law'
import type { DecisionDraft } from '#requests/contract'
import { searched, subReasonWording, type Wording } from './wording.ts'

export interface DraftInput {
  readonly code: DecisionCode
  readonly subReason?: string
  readonly items: readonly string[]
  readonly organId: OrganId
  readonly today: PlainDate
  readonly supplied: { readonly digest: FileDigest; readonly name: string }
  /** For duplicates. */
  readonly earlier?: { readonly documentNumber: string; readonly decidedOn: PlainDate }
  readonly service?: DecisionDraft['service']
}

/** The draft the wizard would hand in. */
export const draftFor = (input: DraftInput): DecisionDraft => {
  const wording = wordingFor(input)
  return {
    code: input.code,
    ...(input.subReason ? { subReason: input.subReason } : {}),
    answers: input.items.map((_, index) => ({ item: index + 1, answer: wording.answer })),
    facts: wording.facts,
    reasons: wording.reasons,
    articles: [...wording.articles],
    content: wording.content,
    fields: { ...wording.fields },
    supplied: wording.gives ? [{ digest: input.supplied.digest, name: input.supplied.name }] : [],
    withheld: wording.withheld ? [...wording.withheld] : [],
    plain: wording.plain,
    issuedInNameOf: input.organId,
    service: input.service ?? 'post',
  }
}

const wordingFor = ({ code, subReason, items, today, earlier }: DraftInput): Wording => {
  const ofSubReason = subReasonWording(subReason)
  if (ofSubReason) return ofSubReason
  const withheldInformation = items.join('、').slice(0, 180)
  switch (code) {
    case 'granted.already_public':
      return {
        articles: ['36(1)'],
        facts: `${searched}该信息已经主动公开。`,
        reasons: '该信息已在县政府网站主动公开。',
        content: '该信息已经主动公开，可以按下面的网址查看、下载。',
        answer: '已主动公开，请按所附网址获取。',
        plain: '这份材料已经在网上了，打开网址就能看。不方便上网的，可以到我们这里拿纸质的。',
        fields: {
          link: 'https://www.example.gov.cn/zwgk/',
          pageTitle: '政府信息公开专栏',
          siteName: '明川县人民政府网站',
          linkCheckedOn: today,
          paperOffered: 'yes',
        },
      }
    case 'granted.provided':
      return {
        articles: ['36(2)'],
        facts: `${searched}找到所申请的信息。`,
        reasons: '该信息可以公开。',
        content: '予以公开，复制件随本告知书提供。',
        answer: '予以公开，见附件。',
        plain: '您要的材料都在附件里。',
        fields: { supplyForm: 'paper', deidentified: 'yes' },
        gives: true,
      }
    case 'granted.will_be_provided':
      return {
        articles: ['36(2)'],
        facts: `${searched}材料较多，正在复制。`,
        reasons: '该信息可以公开。',
        content: '予以公开，请在所定时间到本机关政府信息公开窗口领取。',
        answer: '予以公开，按约定时间领取。',
        plain: '可以给您，材料多，复印好以后请来拿。',
        fields: { howToObtain: '凭本告知书到政府信息公开窗口领取', availableOn: addDays(today, 20), deidentified: 'yes' },
      }
    case 'partially_granted':
      return {
        articles: ['37', '15'],
        facts: `${searched}找到所申请的信息，其中载有他人的身份证号码、银行账号和住址，已书面征求意见。`,
        reasons: '材料中他人的身份证号码、银行账号和住址属于个人隐私，公开会损害其合法权益；其余内容可以公开。',
        content: '其余内容予以公开，复制件附后；他人的身份证号码、银行账号和住址不予公开。',
        answer: '予以公开，其中他人的身份证号码、银行账号和住址已遮盖。',
        plain: '材料给您了，别人的身份证号、账号和住址盖住了，其他都能看。',
        fields: { supplyForm: 'paper', deidentified: 'yes' },
        gives: true,
        withheld: [
          { part: '他人的身份证号码、银行账号和住址', article: '15', reason: '属于个人隐私，公开会损害其合法权益，第三方不同意公开。' },
        ],
      }
    case 'denied.state_secret':
      return {
        articles: ['14'],
        facts: `${searched}该信息已依法确定为国家秘密，尚在保密期限内。`,
        reasons: '该信息依照保守国家秘密法确定密级，保密期限未满。',
        content: '决定不予公开。',
        answer: '不予公开。',
        plain: '这份材料定了密级，还在保密期里，依法不能公开。',
        fields: { withheldInformation, secrecyBasis: '秘密级，保密期限十年，由有定密权的机关确定' },
      }
    case 'denied.other_law':
      return {
        articles: ['14'],
        facts: `${searched}该信息属于统计调查中获得的能够识别单个调查对象的资料。`,
        reasons: '统计法规定，统计调查中获得的能够识别或者推断单个统计调查对象身份的资料应当保密。',
        content: '决定不予公开。',
        answer: '不予公开。',
        plain: '法律规定统计调查里各家各户的数据要保密，所以不能给。汇总的数据可以在统计公报里看。',
        fields: { withheldInformation, prohibitingLaw: '《中华人民共和国统计法》', prohibitingLawLevel: 'law' },
      }
    case 'denied.three_safety_one_stability':
      return {
        articles: ['14'],
        facts: `${searched}该信息载明供水设施的薄弱部位。`,
        reasons: '公开供水设施的薄弱部位可能被用来破坏供水，危及公共安全。',
        content: '决定不予公开。',
        answer: '不予公开。',
        plain: '公开这些细节可能影响大家用水安全，所以不能给。',
        fields: {
          withheldInformation,
          endangered: 'public_security',
          riskNote: '经研判，公开设施的位置、结构和薄弱点，可能被用来实施破坏，危及公共安全。',
        },
      }
    case 'denied.third_party':
      return {
        articles: ['15', '32'],
        facts: `${searched}该信息涉及第三方的商业秘密，已书面征求意见，第三方不同意公开。`,
        reasons: '报价明细反映企业成本构成，第三方采取了保密措施，公开会损害其竞争地位；不公开对公共利益没有重大影响。',
        content: '决定不予公开。',
        answer: '不予公开。',
        plain: '这里面是别家企业的报价底细，对方不同意公开。中标结果和总价可以在网上看到。',
        fields: {
          withheldInformation,
          interest: 'trade_secret',
          publicInterest: '中标结果和总价已经公布，不公开报价明细不会对公共利益造成重大影响。',
        },
      }
    case 'denied.internal_affairs':
      return {
        articles: ['16.1'],
        facts: `${searched}该信息是本机关考勤排班的内部安排。`,
        reasons: '排班表是内部工作安排，不对外产生影响，公开会增加管理负担而无助于了解行政行为。',
        content: '决定不予公开。',
        answer: '不予公开。',
        plain: '这是单位内部的排班，不影响您的权利，依法可以不公开。',
        fields: { withheldInformation, internalAffairsKind: 'personnel' },
      }
    case 'denied.deliberative':
      return {
        articles: ['16.2'],
        facts: `${searched}该信息是方案形成过程中的讨论记录。`,
        reasons: '讨论记录反映未定的个人意见，公开会妨碍坦率讨论；最终方案已经公布。',
        content: '决定不予公开。',
        answer: '不予公开。',
        plain: '这是还没定下来时的讨论，依法可以不公开。定下来的方案已经公布了。',
        fields: { withheldInformation, deliberativeKind: 'discussion_record', noPublicationDuty: 'yes' },
      }
    case 'denied.enforcement_case_file':
      return {
        articles: ['16.2'],
        facts: `${searched}该信息存于行政执法案卷。`,
        reasons: '该材料是执法调查中形成的询问笔录，存于案卷，公开会影响执法和他人权益；处罚结果已经公示。',
        content: '决定不予公开。',
        answer: '不予公开。',
        plain: '这是办案的案卷材料，依法可以不公开。处罚结果已经公示，可以查看。',
        fields: { withheldInformation, caseFileNumber: '执法案卷第12号', noPublicationDuty: 'yes' },
      }
    case 'denied.administrative_query':
      return {
        articles: ['36(7)'],
        facts: '您申请查询不动产登记信息。',
        reasons: '不动产登记资料的查询由《不动产登记暂行条例》专门规定。',
        content: '请依照有关法律、行政法规的规定办理查询。',
        answer: '请到不动产登记机构查询。',
        plain: '查房子、土地的登记，要走登记查询的路，带身份证到登记大厅就能查。',
        fields: { governingLaw: '《不动产登记暂行条例》', whereToQuery: '县不动产登记中心查询窗口' },
      }
    case 'unable.not_held.nonexistent':
      return {
        articles: ['36(4)'],
        facts: `${searched}按登记台账、档案系统和相关年度案卷检索，没有找到。`,
        reasons: '经检索，本机关没有制作或者保存过该信息。',
        content: '您申请的信息不存在。',
        answer: '经检索，该信息不存在。',
        plain: '我们把台账、档案系统和案卷都查了，确实没有这份材料。',
        fields: { searchSummary: '检索了登记台账、电子档案系统和纸质案卷，使用项目名称、地点和年份为关键词，没有找到。' },
      }
    case 'unable.not_held.other_organ':
      return {
        articles: ['36(5)'],
        facts: searched,
        reasons: '该信息由县自然资源局制作并保存，不由本机关负责公开。',
        content: '该信息不属于本机关负责公开，请向县自然资源局提出申请。',
        answer: '不属于本机关负责公开。',
        plain: '这份材料在县自然资源局，请向他们要；我们也可以帮您转过去怎么写。',
        fields: { rightOrgan: '明川县自然资源局', rightOrganContact: '明川县文昌路 11 号，0000-852 1210' },
      }
    case 'unable.needs_creation':
      return {
        articles: ['38'],
        facts: `${searched}没有现成的统计。`,
        reasons: '该数据需要对各年度案卷逐件统计、分析才能形成。',
        content: '没有现成信息，需要另行制作，不予提供。',
        answer: '没有现成信息，需要另行制作。',
        plain: '没有现成的表，得一件件统计出来，依法不用另外做。各年的公报里有汇总数，可以参考。',
        fields: { whyNotSevered: '各案卷分散记载，没有可以直接提供的部分。' },
      }
    case 'unable.still_unclear':
      return {
        articles: ['30'],
        facts: '您补正后的内容仍没有指向具体的信息。',
        reasons: '补正后的申请没有写明信息的名称、时间或者其他特征，无法检索。',
        content: '补正后申请内容仍不明确，无法提供。',
        answer: '申请内容仍不明确。',
        plain: '补充以后还是不知道您要哪份材料。写上项目名称或者年份，可以再申请。',
        fields: { whatIsUnclear: '没有写明信息的名称、时间或者其他特征。' },
      }
    case 'not_processed.petition':
      return {
        articles: ['39.1'],
        facts: '您的申请反映对征地工作的意见，要求查处。',
        reasons: '申请内容实质是信访、投诉、举报，不作为政府信息公开申请处理。',
        content: '不作为政府信息公开申请处理，请通过信访渠道提出。',
        answer: '不作为政府信息公开申请处理。',
        plain: '您要反映问题，走信访或者打12345，更对路。',
        fields: { properChannel: '县信访局接待大厅，12345 热线' },
      }
    case 'not_processed.duplicate':
      return {
        articles: ['36(6)'],
        facts: '本机关此前已就同一内容答复您。',
        reasons: '同一申请人就相同内容再次申请。',
        content: '不予重复处理。',
        answer: '不予重复处理，请查阅此前的答复。',
        plain: '这份材料以前答复过您，请看那次的答复；弄丢了可以来补印。',
        fields: { earlierDecision: earlier?.documentNumber ?? '', earlierDecidedOn: earlier?.decidedOn ?? today },
      }
    case 'not_processed.publication':
      return {
        articles: ['39.2'],
        facts: '您申请的是公开出版的年鉴。',
        reasons: '该内容属于公开出版物。',
        content: '请按告知的途径获取。',
        answer: '属于公开出版物。',
        plain: '年鉴在县图书馆能看，书店也能买到。',
        fields: { howToObtain: '县图书馆地方文献室免费阅览' },
      }
    case 'not_processed.excessive':
      return {
        articles: ['35'],
        facts: '您近期申请的数量和频次明显超过合理范围，本机关已要求说明理由。',
        reasons: '您说明的理由与所申请内容没有联系，本机关认为不合理。',
        content: '不予处理。',
        answer: '不予处理。',
        plain: '近期申请特别多，理由又说不通，依法不再处理。确实需要哪一份，可以单独提出。',
        fields: { counted: '三个月内向本机关提出 62 件申请' },
      }
    case 'not_processed.reconfirm':
      return {
        articles: [...decisions[code].mustCite],
        facts: '您已经获取该信息，要求再次确认。',
        reasons: '您已经取得该信息，要求本机关确认或者重新出具。',
        content: '不予处理。',
        answer: '不予处理。',
        plain: '这份材料您已经有了，不用再出具一遍。',
        fields: { obtainedProof: '上一次答复时已随信提供' },
      }
    case 'closed.correction_overdue':
    case 'closed.fee_unpaid':
    case 'closed.other':
      return {
        articles: ['30'],
        facts: searched,
        reasons: '案件已经了结。',
        content: '不再处理。',
        answer: '不再处理。',
        plain: '这件申请不再办理。',
        fields: {},
      }
  }
}
