/** What can stand in a column of an old register, and what such columns are called in real sheets (导入旧台账). Data. */

export const fieldKeys = [
  'number',
  'receivedOn',
  'channel',
  'applicantKind',
  'applicantName',
  'applicantId',
  'phone',
  'address',
  'subject',
  'handledBy',
  'dueOn',
  'decision',
  'decidedOn',
  'repliedOn',
  'documentNumber',
  'closed',
  'closedOn',
  'remarks',
] as const
export type FieldKey = (typeof fieldKeys)[number]

interface Field {
  readonly title: string
  /** Without such a column no row can come in. */
  readonly required: boolean
  /** Holds days: what a column of days looks like helps to know it. */
  readonly holdsDays: boolean
  /** What the column is called; the first is the usual name. */
  readonly names: readonly string[]
}

const field = (title: string, names: string, more: Partial<Field> = {}): Field => ({
  title,
  required: false,
  holdsDays: false,
  ...more,
  names: names.split(' '),
})

export const fields: Readonly<Record<FieldKey, Field>> = {
  number: field(
    '编号',
    '编号 登记编号 登记号 受理编号 受理号 申请编号 申请号 收件编号 收文编号 案号 案件编号 申请单号 流水号 受理序号 登记序号 台账编号 序号 顺序号 号码',
    { required: true },
  ),
  receivedOn: field(
    '收到日期',
    '收到日期 收到申请日期 收到申请时间 收到时间 收件日期 收件时间 受理日期 受理时间 登记日期 登记时间 接收日期 接收时间 来件日期 来件时间 收文日期 收文时间 申请日期 申请时间 提交日期 提交时间 收到申请之日 签收日期 日期 时间',
    { required: true, holdsDays: true },
  ),
  channel: field(
    '渠道',
    '渠道 申请渠道 申请方式 受理渠道 受理方式 收件方式 接收方式 提交方式 申请途径 来件方式 来件渠道 收到方式 申请来源 来源 收件渠道 申请形式',
  ),
  applicantKind: field('申请人类别', '申请人类别 申请人类型 申请人性质 申请人身份 申请主体 申请主体类型 主体类型 主体类别 申请人属性 类别'),
  applicantName: field(
    '申请人',
    '申请人 申请人姓名 申请人名称 申请人姓名或名称 申请人姓名名称 姓名 姓名名称 名称 申请单位 申请人单位 申请者 申请人(单位) 公民姓名 来信人',
  ),
  applicantId: field('证件号码', '证件号码 证件号 身份证号 身份证号码 身份证 公民身份号码 统一社会信用代码 组织机构代码 有效证件号码'),
  phone: field('联系电话', '联系电话 电话 手机 手机号 手机号码 联系方式 联系人电话 电话号码'),
  address: field('联系地址', '联系地址 通讯地址 通信地址 地址 邮寄地址 住址 家庭住址 单位地址'),
  subject: field(
    '申请内容',
    '申请内容 申请公开内容 申请公开的内容 申请信息内容 申请事项 所需信息 所需政府信息 所需信息内容 所需信息内容描述 所需政府信息内容描述 所需内容 内容描述 信息内容 信息名称 申请公开信息名称 申请公开事项 申请公开的信息 申请公开的政府信息 事由 主要内容 申请主要内容 标题 内容 申请书内容 公开内容',
    { required: true },
  ),
  handledBy: field(
    '承办单位',
    '承办单位 承办科室 承办部门 承办机构 承办股室 办理单位 办理科室 办理部门 责任单位 责任科室 承办人 经办人 责任人 处理单位 分办单位 转办单位 主办单位',
  ),
  dueOn: field(
    '答复期限',
    '答复期限 应答复日期 应答复时间 答复截止日期 答复截止时间 截止日期 截止时间 办理期限 办结期限 法定期限 到期日 到期日期 限办日期 限办时间 应办结日期 最后答复日期 期限',
    { holdsDays: true },
  ),
  decision: field(
    '答复类型',
    '答复类型 答复类别 答复结果 处理结果 办理结果 答复情况 公开情况 办理情况 处理情况 答复意见 处理意见 决定类型 决定 公开类型 公开决定 答复内容 答复决定 处理类型 处理决定 结果 是否公开 公开与否 办理意见 答复',
  ),
  decidedOn: field('决定日期', '决定日期 签发日期 签发时间 作出日期 作出决定日期 成文日期 落款日期 决定时间', { holdsDays: true }),
  repliedOn: field(
    '答复日期',
    '答复日期 答复时间 实际答复日期 实际答复时间 回复日期 回复时间 发出日期 发出时间 告知日期 告知时间 寄出日期 寄送日期 寄出时间 送达日期 送达时间 答复发出日期 书面答复时间 书面答复日期 反馈日期 反馈时间',
    { holdsDays: true },
  ),
  documentNumber: field(
    '文号',
    '文号 答复文号 答复书文号 告知书文号 发文字号 发文文号 发文号 答复书编号 告知书编号 文书编号 文书文号 文件编号 决定书文号 答复编号',
  ),
  closed: field('是否办结', '是否办结 办结情况 办结状态 办理状态 状态 是否答复 是否已答复 是否归档 是否结案 办结与否 结案情况 办结'),
  closedOn: field('办结日期', '办结日期 办结时间 结案日期 结案时间 归档日期 归档时间 完成日期 完成时间', { holdsDays: true }),
  remarks: field('备注', '备注 备考 说明 备注说明 其他说明 其它'),
}

export const isFieldKey = (text: unknown): text is FieldKey => fieldKeys.some((key) => key === text)
