/** Provisions whose wording this office has not loaded: what they say in short, marked 提要, each with where it is known from. Never to be printed as the text. */

export interface Digest {
  /** As law/decisions/articles.ts cites it; a document without a place there is cited by its 文号. */
  readonly ref: string | null
  readonly documentNumber: string
  readonly heading: string
  readonly digest: string
  readonly knownFrom: string
}

const readOfficially = '据本系统法规参考（逐条核对过要点）'
const readInPart = '据本系统法规参考（只见过部分文本或者转述，使用前请核对原文）'

export const digests: readonly Digest[] = [
  {
    ref: '法释2025 1',
    documentNumber: '法释〔2025〕8号',
    heading: '可以起诉的情形',
    digest:
      '认为行政机关无法提供、不予处理的，可以直接起诉；依照条例第十四条、第十五条、第十六条不予公开的，应当先申请行政复议；第三方认为公开侵犯其合法权益的，可以起诉。',
    knownFrom: readOfficially,
  },
  {
    ref: '法释2025 2',
    documentNumber: '法释〔2025〕8号',
    heading: '应主动公开而未公开、逾期不答复',
    digest: '认为应当主动公开而没有公开的，先向行政机关申请获取，对答复或者逾期不予答复不服的，可以依法申请行政复议或者提起行政诉讼。',
    knownFrom: readOfficially,
  },
  {
    ref: '法释2025 3',
    documentNumber: '法释〔2025〕8号',
    heading: '谁是被告',
    digest: '对答复不服的，以署名机关为被告；逾期不予答复的，以收到申请的机关为被告。',
    knownFrom: readInPart,
  },
  {
    ref: '复议条例 30',
    documentNumber: '2026年修订',
    heading: '未履行法定职责先复议',
    digest: '在法定期限内没有受理，或者受理后没有答复、没有履行的，属于应当先申请行政复议的未履行法定职责；明确拒绝、履行不完全的除外。',
    knownFrom: readInPart,
  },
  {
    ref: '复议条例 31',
    documentNumber: '2026年修订',
    heading: '不予公开先复议',
    digest: '依照条例第十四条至第十六条全部或者部分不予公开的，应当先申请行政复议。',
    knownFrom: readInPart,
  },
  {
    ref: '行诉解释 64',
    documentNumber: '法释〔2018〕1号',
    heading: '没有告知起诉期限',
    digest:
      '行政机关没有告知起诉期限的，起诉期限从知道或者应当知道起诉期限之日起计算，但从知道或者应当知道行政行为内容之日起最长不超过一年。',
    knownFrom: readOfficially,
  },
  {
    ref: '行诉解释 66',
    documentNumber: '法释〔2018〕1号',
    heading: '对不履行法定职责起诉的期限',
    digest: '对行政机关不履行法定职责提起诉讼的，应当在履行期限届满之日起六个月内提出。',
    knownFrom: readOfficially,
  },
  {
    ref: '109 2',
    documentNumber: '国办函〔2020〕109号',
    heading: '信息处理费是什么',
    digest: '正常提供不收费；信息处理费是为了调节数量、频次超过一定范围的申请而收取的费用。',
    knownFrom: readOfficially,
  },
  {
    ref: '109 3',
    documentNumber: '国办函〔2020〕109号',
    heading: '按件、按量两种标准，择一适用',
    digest: '信息处理费可以按件计收，也可以按量计收，都按超额累进；对每件申请选择其中一种，不得同时按照两种标准重复计算。',
    knownFrom: readOfficially,
  },
  {
    ref: '109 4',
    documentNumber: '国办函〔2020〕109号',
    heading: '按件计收',
    digest:
      '适用于所有政府信息公开申请处理决定类型；一份申请包含多项内容的，可以按照“一事一申请”以合理的最小单位拆分计算。同一申请人一个自然月内：10件以下（含）不收费；11—30件每件100元；31件以上以10件为一档，每增加一档每件增加100元。',
    knownFrom: readOfficially,
  },
  {
    ref: '109 5',
    documentNumber: '国办函〔2020〕109号',
    heading: '按量计收',
    digest:
      '适用于申请人要求以提供纸质件、发送电子邮件、复制电子数据等方式获取的情形；按单件申请分别计算页数，A4及以下单面为1页：30页以下（含）不收费；31—100页每页10元；101—200页每页20元；201页以上每页40元。已经公开、告知获取途径的，不适用。',
    knownFrom: readInPart,
  },
  {
    ref: '109 6',
    documentNumber: '国办函〔2020〕109号',
    heading: '收费通知和缴费',
    digest:
      '决定收费的，在答复期限内发收费通知，说明收费的依据、标准、数额、缴纳方式；申请人自收到通知次日起20个工作日内缴费，逾期未缴纳的视为放弃申请，不再处理；缴费完成次日起重新计算答复期限。',
    knownFrom: readInPart,
  },
  {
    ref: '109 7',
    documentNumber: '国办函〔2020〕109号',
    heading: '对收费不服',
    digest: '不得单独就收费申请行政复议或者提起行政诉讼；对因未缴费而不再处理不服的，可以投诉举报、申请行政复议或者提起行政诉讼。',
    knownFrom: readInPart,
  },
  {
    ref: '14号',
    documentNumber: '国办公开办函〔2019〕14号',
    heading: '机构改革后由谁答复',
    digest:
      '职权划转的，档案随职权走：向原机关申请的，原机关可以征求新机关意见后答复，也可以告知向新机关申请；新机关不得以档案尚未移交为由拒绝。已经移交国家档案馆的，可以告知依照档案法办理。职权划入党的机关的：加挂行政机关牌子的以行政机关名义答复，没有的适用党务公开条例。',
    knownFrom: readOfficially,
  },
  {
    ref: null,
    documentNumber: '国办公开办函〔2015〕207号',
    heading: '收到申请之日怎么定',
    digest: '关于办理期限起算和收到申请之日的解释（第一部分）。现行规定见条例第三十一条。',
    knownFrom: readInPart,
  },
  {
    ref: null,
    documentNumber: '国办公开办函〔2016〕235号',
    heading: '答复怎么送达',
    digest:
      '处理决定是正式公文，当面送达、委托其他机关送达，或者通过邮政企业寄送；不得以快递企业代替邮政企业。关于邮寄费用的部分因2019年起不收费不再适用。',
    knownFrom: readOfficially,
  },
  {
    ref: null,
    documentNumber: '国办公开办函〔2017〕19号',
    heading: '申请渠道',
    digest: '当面提交、邮政寄送是基本渠道，任何时候都不得拒收；其他渠道以公开指南公布的为准，没有公布的尊重申请人的选择。',
    knownFrom: readOfficially,
  },
  {
    ref: null,
    documentNumber: '国办公开办函〔2021〕30号',
    heading: '年度报告的统一格式',
    digest:
      '年度报告分六部分；第三部分按申请人类别和处理结果列表，每件申请只计入一种结果，区分处理的只计“部分公开”；第六部分写明信息处理费的总额。',
    knownFrom: readInPart,
  },
  {
    ref: null,
    documentNumber: '国办函〔2021〕132号',
    heading: '政府信息公开行政复议案件的审理',
    digest:
      '不予公开（含部分不予公开）、无法提供、不予处理、逾期不答复等，可以申请行政复议；只对补正、延期等告知不服，只对纸张、印章、提供渠道有意见，缴费期内只对收费不服的，不予受理。认为应当主动公开的，先申请获取。早于2023年修订的行政复议法，与其不一致的以法律为准。',
    knownFrom: readInPart,
  },
  {
    ref: null,
    documentNumber: '法释〔2021〕5号',
    heading: '政府和办公厅（室）谁做被告',
    digest: '县级以上地方人民政府指定的信息公开工作机构以自己的名义答复的，以该机构为被告。',
    knownFrom: readOfficially,
  },
  {
    ref: '民诉法 85',
    documentNumber: '2023年修正',
    heading: '期间怎么算',
    digest: '期间开始的日不计算在内；最后一日是法定休假日的，以休假日后的第一日为届满之日；期间不包括在途时间，期满前交邮的不算过期。',
    knownFrom: readOfficially,
  },
  {
    ref: '民法典 202',
    documentNumber: '2020年',
    heading: '按月计算的期间',
    digest: '按年、月计算期间的，到期月的对应日为最后一日；没有对应日的，月末日为最后一日。',
    knownFrom: readOfficially,
  },
]
