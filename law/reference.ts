/** The reference pages docs/reference/{clocks,decisions,settings,calendar}.md as Markdown, generated from the law itself. */
import { identities, reportGroups, reportRows } from './annual-report.ts'
import { type Calendar, nationalCalendar } from './calendar.ts'
import { type ClockUnit, clocks, type StatutoryClock } from './clocks.ts'
import {
  type ArticleRef,
  articleInChinese,
  type DecisionType,
  decisionCodes,
  decisions,
  examinationSteps,
  instruments,
  letterElements,
  type Precondition,
  type PreconditionCode,
  preconditions,
  processDocuments,
  readCitation,
  subReasons,
} from './decisions.ts'
import { exemptions } from './exemptions.ts'
import { perPageTariff, perRequestTariff, type TariffStep } from './fees.ts'
import { reconsiderationRules, remedyRouteLabels } from './remedies.ts'
import { type LawSettings, listSettings, settingNotes } from './settings.ts'
import { factTerms } from './terms.ts'

const unitTerms: Readonly<Record<ClockUnit, string>> = {
  same_day: '当日',
  workdays: '个工作日',
  calendar_days: '日（自然日）',
  months: '个月',
  date: '指定日期',
}

const generated = '<!-- 由 law/ 生成，请勿手改：sunlit generate -->\n'

/** docs/reference/clocks.md */
export const clocksReference = (): string => {
  const all: readonly (readonly [string, StatutoryClock])[] = Object.entries(clocks)
  return [
    generated,
    '# 法定期限\n',
    '每一项期限的起算、长度、停止、扣除和后果，都来自 `law/clocks/`。开始的当日不计算；按工作日计算的期限不会止于休息日；按日、按月计算的期限，最后一日是法定休假日的，顺延至其后第一个工作日。\n',
    table(
      ['编号', '期限', '长度', '从何时起', '谁来做', '期满后果', '依据', '施行'],
      all.map(([, clock]) => [
        clock.number,
        clock.title,
        lengthOf(clock),
        clock.startsFrom,
        whoseTerms[clock.whose],
        clock.onExpiry,
        clock.source,
        clock.effectiveFrom,
      ]),
    ),
    '\n## 由哪些记录起算、停止、扣除、重新计算\n',
    table(
      ['编号', '起算', '停止', '扣除', '重新计算', '设置'],
      all.map(([, clock]) => [
        clock.number,
        facts(clock.startedBy),
        facts(clock.stoppedBy),
        clock.suspendedBetween.map(([from, to]) => `${factTerms[from]}至${factTerms[to]}`).join('；') || '—',
        facts(clock.restartedBy),
        clock.settings.map((name) => settingNotes[name].title).join('；') || '—',
      ]),
    ),
  ].join('\n')
}

const lengthOf = ({ length, unit, rolls, extendable }: StatutoryClock): string => {
  const amount =
    length === null ? (unit === 'date' ? '指定日期' : '由通知写明（工作日）') : length === 0 ? '当日' : `${length}${unitTerms[unit]}`
  return `${amount}${rolls ? '，遇休假日顺延' : ''}${extendable ? '，可延长一次' : ''}`
}

const whoseTerms: Readonly<Record<StatutoryClock['whose'], string>> = {
  organ: '行政机关',
  applicant: '申请人',
  third_party: '第三方',
  co_producer: '共同制作机关',
  other_organ: '其他机关',
}

const facts = (types: StatutoryClock['startedBy']): string => types.map((type) => factTerms[type]).join('；') || '—'

/** docs/reference/decisions.md */
export const decisionsReference = (): string =>
  [
    generated,
    '# 答复类型\n',
    '一件申请办结时恰好属于一种答复类型；年度报告按件统计，区分处理的只计“部分公开”。\n',
    table(
      ['代码', '答复类型', '依据', '年度报告', '文书', '之前必须', '救济'],
      decisionCodes.map((code) => {
        const type: DecisionType = decisions[code]
        return [
          `\`${code}\``,
          type.title,
          cited(type.mustCite),
          rowOf(type),
          type.document.title,
          type.before.map((name) => preconditions[name].title).join('；') || '—',
          remedyRouteLabels[type.remedy],
        ]
      }),
    ),
    '\n## 没有单独栏目的情形\n',
    table(
      ['代码', '情形', '归入', '默认栏目', '救济', '说明'],
      Object.entries(subReasons).map(([code, reason]) => [
        `\`${code}\``,
        reason.title,
        `\`${reason.under}\``,
        reportRows[reason.defaultRow],
        remedyRouteLabels[reason.remedy],
        reason.note,
      ]),
    ),
    '\n## 作出决定之前\n',
    table(
      ['事项', '怎么做', '依据', '没有时'],
      preconditionEntries.map(([, { title, explanation, article, level }]) => [
        title,
        explanation,
        cited([article]),
        level === 'block' ? '不能作出' : '提醒',
      ]),
    ),
    '\n## 审查顺序\n',
    ...examinationSteps.map(({ step, title, question, hint }) => `${step}. **${title}**：${question}${hint}`),
    '\n## 决定书的要素\n',
    table(
      ['序号', '要素', '要求', '必备'],
      letterElements.map(({ number, label, rule, required }) => [String(number), label, rule, required ? '是' : '建议']),
    ),
    '\n## 过程文书\n',
    table(
      ['文书', '标识', '依据', '应当写明', '救济'],
      Object.entries(processDocuments).map(([key, document]) => [
        document.title,
        `\`${key}\``,
        cited(document.basis),
        document.mustContain.join('、'),
        document.remedy === 'none' ? '—' : '有',
      ]),
    ),
    '\n## 不予公开的理由\n',
    table(
      ['理由', '依据', '性质', '例外', '应当能够举证'],
      Object.values(exemptions).map((ground) => [
        ground.title,
        cited([ground.article]),
        forceTerms[ground.force],
        ground.override ?? '—',
        ground.evidence,
      ]),
    ),
    '\n## 复议机关\n',
    table(
      ['作出决定的机关', '复议机关', '依据'],
      Object.entries(reconsiderationRules).map(([kind, rule]) => [`\`${kind}\``, rule.label, cited([rule.article])]),
    ),
    '\n## 条款所属文件及其效力期间\n',
    table(
      ['文件', '文号', '施行', '失效'],
      Object.values(instruments).map(({ title, number, effectiveFrom, effectiveTo }) => [
        `《${title}》`,
        number,
        effectiveFrom,
        effectiveTo ?? '现行',
      ]),
    ),
    '\n## 信息处理费\n',
    table(['按件（每人每月第几件）', '每件'], tariff(perRequestTariff)),
    '',
    table(['按量（每件第几页）', '每页'], tariff(perPageTariff)),
    '\n第51件起，每增加10件，每件再加收100元。\n',
    '\n## 年度报告勾稽关系\n',
    table(
      ['编号', '关系', '级别'],
      Object.entries(identities).map(([id, { rule, level }]) => [
        id,
        rule,
        { error: '错误', warning: '提示', reconciliation: '核对' }[level],
      ]),
    ),
  ].join('\n')

const preconditionEntries: readonly (readonly [string, Precondition])[] = Object.entries<Precondition>(
  preconditions satisfies Record<PreconditionCode, Precondition>,
)

const forceTerms = { mandatory: '不得公开', mandatory_with_override: '不得公开，有例外', discretionary: '可以不公开' } as const

const cited = (refs: readonly ArticleRef[]): string =>
  refs
    .map((ref) => {
      const citation = readCitation(ref)
      if (!citation) return ref
      return citation.instrument === '条例'
        ? articleInChinese(citation)
        : `${instruments[citation.instrument].title}${articleInChinese(citation)}`
    })
    .join('、') || '—'

const rowOf = ({ group, row }: DecisionType): string =>
  group === 'granted' || group === 'partially_granted' ? reportRows[row] : `${reportGroups[group]} ${reportRows[row]}`

const tariff = (steps: readonly TariffStep[]): readonly (readonly string[])[] =>
  steps.map(({ from, upTo, yuan }) => [upTo === null ? `${from}以上` : `${from}–${upTo}`, yuan === 0 ? '免费' : `${yuan}元`])

/** docs/reference/settings.md */
export const settingsReference = (settings?: LawSettings): string =>
  [
    generated,
    '# 法律留白处的设置\n',
    '法律没有写明、或者条文原文尚未核对的地方，本系统采用下列做法；管理员可以查看和调整。\n',
    table(
      ['名称', '标识', '当前值', '性质', '说明', '来源'],
      listSettings(settings).map(({ name, title, value, standing, explanation, source }) => [
        title,
        `\`${name}\``,
        `\`${JSON.stringify(value)}\``,
        standing === 'convention' ? '约定' : '待核对',
        explanation,
        source,
      ]),
    ),
  ].join('\n')

/** docs/reference/calendar.md: the notices that are loaded. */
export const calendarReference = (calendar: Calendar = nationalCalendar): string =>
  [
    generated,
    '# 工作日历\n',
    '没有装载通知的年份：周一至周五为工作日，元旦、劳动节（5月1日、2日）、国庆节（10月1日至3日）为休假日，算出的日期标为“待定”。\n',
    table(
      ['年份', '假期', '放假', '调休上班', '来源', '核对'],
      calendar.notices.flatMap(({ year, source, verification, holidays }) =>
        holidays.map(({ name, from, to, makeUp }) => [
          String(year),
          name,
          from === to ? from : `${from} 至 ${to}`,
          (makeUp ?? []).join('、') || '—',
          source,
          verification === 'seen' ? '已读通知' : '凭记忆录入，与公开数据比对一致',
        ]),
      ),
    ),
  ].join('\n')

const table = (head: readonly string[], lines: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`).join('\n')
