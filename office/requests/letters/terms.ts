/** The applicant's wishes (条例 第二十九条第二款第三项) in the words of the letters. */
import type { SupplyWish } from '../../../exchange/messages.ts'

export const supplyFormTerms: Readonly<Record<SupplyWish['form'], string>> = {
  paper: '纸质',
  electronic: '电子文档',
  inspect: '当面查阅',
  copy: '抄录、复制',
}

export const deliveryTerms: Readonly<Record<SupplyWish['delivery'], string>> = {
  online: '在网上查看、下载',
  email: '发送电子邮件',
  post: '邮寄',
  pick_up: '自行领取',
  fax: '传真',
}
