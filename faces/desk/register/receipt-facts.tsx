/** The days that will follow from the registration, in the rail (条例 第三十、三十一、三十三条). */
import { shortDay } from '../parts/dates.ts'
import type { Receipt } from './receipt.ts'

export const ReceiptFacts = ({ receipt }: { readonly receipt: Receipt }) => (
  <span role="status">
    收到申请之日 <b>{receipt.receivedOn ? shortDay(receipt.receivedOn) : '还定不了'}</b>
    {receipt.waitsFor && (
      <>
        <br />
        <span className="xs">{receipt.waitsFor}</span>
      </>
    )}
    {receipt.correctionNoticeDue && (
      <>
        <br />
        如要补正，最晚 {shortDay(receipt.correctionNoticeDue)}
      </>
    )}
    {receipt.replyDue && (
      <>
        <br />
        最晚答复 <b>{shortDay(receipt.replyDue)}</b>
      </>
    )}
    {receipt.provisional && (
      <>
        <br />
        <span className="xs">暂定：那一年的放假安排还没载入</span>
      </>
    )}
  </span>
)
