/** What each reply puts into the places of its template: read off the form, the docket and the supplied files. The words are in templates/. */
import { inChinese } from '#kernel'
import type { DecisionCode, FactOf, FactType, SubReasonCode } from '#law'
import type { LetterContent, Values } from '#letters/contract'
import type { Matter } from './decision-frame.ts'
import { cite, closed } from './paper.ts'

/** What one reply has of its own. */
export interface DecisionWording {
  readonly values: (matter: Matter) => Values
  readonly qr?: (matter: Matter) => LetterContent['qr']
}

const withheld = (matter: Matter) => ({
  不予公开的信息: matter.field('withheldInformation') ? `“${matter.field('withheldInformation')}”` : `${matter.you}申请公开的信息`,
})
const rightOrgan = ({ field }: Matter) => ({ 负责公开的机关: field('rightOrgan'), 机关联系方式: field('rightOrganContact') })

/** Does not compile until each of the 24 decision codes is there. */
export const decisionWordings: Readonly<Record<DecisionCode, DecisionWording>> = {
  'granted.already_public': {
    values: ({ field, situation }) => ({
      网址: field('link'),
      网站名称: field('siteName'),
      页面标题: field('pageTitle'),
      查阅地点: field('place'),
      核对日期: field('linkCheckedOn'),
      提供纸质件: field('paperOffered') !== '' || situation.wish.needsPaper,
    }),
    qr: ({ field }) => (field('link') ? { url: field('link'), caption: '扫码查看已公开的信息' } : null),
  },
  'granted.provided': { values: howGiven, qr: suppliedQr },
  'granted.will_be_provided': {
    values: ({ field }) => ({ 获取方式: field('howToObtain'), 获取时间: field('availableOn') }),
  },
  partially_granted: {
    qr: suppliedQr,
    values: (matter) => ({
      ...howGiven(matter),
      不予提供的部分: [
        {
          kind: 'table' as const,
          columns: ['序号', '不予提供的部分', '依据', '理由'],
          widths: [0.8, 2.6, 2.6, 3.2],
          rows: matter.draft.withheld.map((part, place) => [
            String(place + 1),
            part.part,
            cite([part.article]).replace('《中华人民共和国政府信息公开条例》', '《条例》'),
            closed(part.reason),
          ]),
        },
      ],
    }),
  },
  'denied.state_secret': { values: (matter) => ({ ...withheld(matter), 定密依据: matter.field('secrecyBasis') }) },
  'denied.other_law': { values: (matter) => ({ ...withheld(matter), 禁止公开的条文: matter.field('prohibitingLaw') }) },
  'denied.three_safety_one_stability': {
    values: (matter) => ({ ...withheld(matter), 可能危及: matter.field('endangered') || '国家安全、公共安全、经济安全、社会稳定' }),
  },
  'denied.third_party': {
    values: (matter) => ({
      ...withheld(matter),
      涉及的权益: matter.field('interest') || '商业秘密、个人隐私等合法权益',
      公共利益衡量: matter.field('publicInterest'),
    }),
  },
  'denied.internal_affairs': {
    values: (matter) => ({ ...withheld(matter), 内部事务种类: matter.field('internalAffairsKind') || '内部事务' }),
  },
  'denied.deliberative': {
    values: (matter) => ({
      ...withheld(matter),
      过程性信息种类: matter.field('deliberativeKind') || '讨论记录、过程稿、磋商信函、请示报告',
    }),
  },
  'denied.enforcement_case_file': { values: (matter) => ({ ...withheld(matter), 案卷编号: matter.field('caseFileNumber') }) },
  // The heading in the report's table is statistics only: this letter never speaks of refusing.
  'denied.administrative_query': {
    values: ({ field }) => ({ 查询依据: field('governingLaw'), 查询地点和方式: field('whereToQuery') }),
  },
  'unable.not_held.nonexistent': { values: (matter) => ({ 检索情况: searched(matter) }) },
  'unable.not_held.other_organ': { values: (matter) => ({ ...rightOrgan(matter), 移交清单: matter.field('transferList') }) },
  'unable.needs_creation': { values: ({ field }) => ({ 区分处理: field('whyNotSevered') }) },
  'unable.still_unclear': {
    values: ({ field, situation }) => ({
      补正收到日期: situation.correctedOn ? inChinese(situation.correctedOn) : '',
      仍不明确之处: field('whatIsUnclear'),
    }),
  },
  'not_processed.petition': { values: ({ field }) => ({ 相应渠道: field('properChannel') }) },
  'not_processed.duplicate': {
    values: ({ field }) => ({ 此前答复日期: field('earlierDecidedOn'), 此前答复文号: field('earlierDecision') }),
  },
  'not_processed.publication': { values: ({ field }) => ({ 获取途径: field('howToObtain') }) },
  'not_processed.excessive': { values: ({ field }) => ({ 统计情况: field('counted') }) },
  'not_processed.reconfirm': { values: ({ field }) => ({ 已获取的情况: field('obtainedProof') }) },
  'closed.correction_overdue': { values: (matter) => ({ 补正通知日期: dayOf(matter, 'correctionNoticeSent') }) },
  'closed.fee_unpaid': { values: (matter) => ({ 收费通知日期: dayOf(matter, 'feeNoticeSent') }) },
  'closed.other': {
    values: (matter) => ({
      撤回日期: dayOf(matter, 'withdrawn'),
      保存单位: matter.field('keeper'),
      咨询的答复: matter.field('answer'),
    }),
  },
}

/** Opens the supplied files for everybody once they were opened, and the progress page as long as they were not. */
function suppliedQr({ situation, draft }: Matter): LetterContent['qr'] {
  const { releaseToken, publicUrl, trackingNumber } = situation
  if (releaseToken === undefined || draft.supplied.length === 0) return null
  const address = `${publicUrl.replace(/\/+$/, '')}/released/${releaseToken}?number=${encodeURIComponent(trackingNumber)}`
  return { url: address, caption: '扫码听读、查看答复和材料' }
}

/** The reply's own template: by sub-reason where there is one. */
export const templateOf = (code: DecisionCode, subReason: SubReasonCode | null): DecisionCode | SubReasonCode => subReason ?? code

/** 现将该信息以纸质复制件的形式提供给您, and what it is. */
function howGiven({ you, field, draft }: Matter) {
  const form = field('supplyForm')
  const list = field('supplied')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const count = draft.supplied.length
  const what = list.length > 0 ? `（${list.join('；')}）` : count > 0 ? `，共${count}件，见附件` : ''
  const given =
    form === '当面查阅' ? `请${you}到本机关当面查阅、抄录${what}` : `现将该信息${form ? `以${form}的形式` : ''}随本件提供给${you}${what}`
  return { 提供方式: given }
}

/** The search as the docket has it: when, where, with which words (第三十六条第四项 needs a reasonable search). */
const searched = ({ situation, field }: Matter): string => {
  const records = situation.docket.filter((fact): fact is FactOf<'searchRecorded'> => fact.type === 'searchRecorded')
  const told = records
    .map(
      (record) =>
        `${inChinese(record.on)}，本机关在${record.places.join('、')}中，以${record.keywords.map((word) => `“${word}”`).join('、')}为关键词${record.span ? `，对${record.span}的信息` : ''}进行检索。`,
    )
    .join('')
  const helped = situation.docket
    .filter((fact): fact is FactOf<'coSearchAnswered'> => fact.type === 'coSearchAnswered' && fact.lines.length > 0)
    .map(({ on, organName, lines }) => {
      const places = [...new Set(lines.map(({ place }) => place))].join('、')
      const words = [...new Set(lines.flatMap((line) => line.words))].map((word) => `“${word}”`).join('、')
      return `${inChinese(on)}，${organName}应本机关要求协助查找，在${places}中，以${words}为关键词进行检索。`
    })
    .join('')
  const summary = field('searchSummary')
  return `${told}${helped}${summary ? `${summary.replace(/。$/, '')}。` : ''}`
}

/** The day of the last fact of that type, in Chinese. */
const dayOf = ({ situation }: Matter, type: Extract<FactType, 'correctionNoticeSent' | 'feeNoticeSent' | 'withdrawn'>): string => {
  const last = situation.docket
    .filter((fact): fact is FactOf<'correctionNoticeSent' | 'feeNoticeSent' | 'withdrawn'> => fact.type === type)
    .at(-1)
  return last ? inChinese(last.on) : ''
}
