/** 予以公开 (条例 第三十六条第一、二项): already public, given with the letter, or to be had at a stated time. */
import type { DecisionWording, Matter } from './decision-frame.ts'
import { cite, closed } from './paper.ts'

export const granted = {
  'granted.already_public': {
    finding: ({ you }) => `经核对，${you}申请公开的信息本机关已经主动公开`,
    ruling: ({ you, field }) => {
      const link = field('link')
      const place = field('place')
      const where = [link && `登录以下网址查看、下载：${link}`, place && `到${place}查阅`].filter((part) => part !== '').join('，也可以')
      return `现告知${you}获取该信息的方式和途径：${you}可以${where || '通过本机关政府信息公开专栏查阅'}`
    },
    guidance: ({ you, field, situation }) => [
      field('linkCheckedOn') ? `上述途径已经本机关于${field('linkCheckedOn')}核对，可以正常查看` : '',
      field('paperOffered') !== '' || situation.wish.needsPaper
        ? `${you}上网不便的，可以向本机关领取纸质件，不收取费用`
        : `${you}查看时如有困难，可以联系本机关，我们帮助查找`,
    ],
    qr: ({ field }) => (field('link') ? { url: field('link'), caption: '扫码查看已公开的信息' } : null),
  },
  'granted.provided': {
    finding: ({ you }) => `经审查，${you}申请公开的信息属于本机关保存的政府信息，依法可以公开`,
    ruling: (matter) => `本机关决定予以公开，${supplied(matter)}`,
    guidance: ({ you }) => [`提供政府信息不收取复制、邮寄费用。${you}对所提供材料的内容不清楚的，可以联系本机关，我们予以解释`],
  },
  'granted.will_be_provided': {
    finding: ({ you }) => `经审查，${you}申请公开的信息依法可以公开，但目前需要另行安排提供`,
    ruling: ({ you, field }) =>
      `本机关决定予以公开，现告知${you}获取的方式、途径和时间：${field('availableOn') ? `自${field('availableOn')}起，` : ''}${field('howToObtain')}`,
    guidance: ({ you }) => [
      `到时没有取得的，请直接联系本机关，不需要重新申请；提供政府信息不收取复制、邮寄费用。如果获取方式对${you}不方便，也请告诉我们`,
    ],
  },
} as const satisfies Record<string, DecisionWording>

/** 现将该信息以纸质复制件的形式提供给您, and what it is. */
export const supplied = ({ you, field, draft }: Matter): string => {
  const form = field('supplyForm')
  const list = linesOf(field('supplied'))
  const count = draft.supplied.length
  const what = list.length > 0 ? `（${list.join('；')}）` : count > 0 ? `，共${count}件，见附件` : ''
  return form === '当面查阅'
    ? `请${you}到本机关当面查阅、抄录${what}`
    : `现将该信息${form ? `以${form}的形式` : ''}随本件提供给${you}${what}`
}

/** 部分公开 (条例 第三十七条): what is given, and part by part what is held back and why. */
export const partiallyGranted = {
  partially_granted: {
    finding: ({ you }) => `经审查，${you}申请公开的信息中含有不应当公开的内容，但能够作区分处理`,
    ruling: (matter) => `本机关决定部分公开：对可以公开的内容，${supplied(matter)}；对其余内容不予提供，具体部分、依据和理由见下表`,
    annex: ({ draft }) => [
      {
        kind: 'table',
        columns: ['序号', '不予提供的部分', '依据', '理由'],
        widths: [0.8, 2.6, 2.6, 3.2],
        rows: draft.withheld.map((part, place) => [
          String(place + 1),
          part.part,
          cite([part.article]).replace('《中华人民共和国政府信息公开条例》', '《条例》'),
          closed(part.reason),
        ]),
      },
    ],
    guidance: () => ['提供的材料中已遮盖的部分均标明遮盖，其余内容与原件一致。提供政府信息不收取复制、邮寄费用'],
  },
} as const satisfies Record<string, DecisionWording>

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
