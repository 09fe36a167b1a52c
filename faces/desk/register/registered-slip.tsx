/** What the applicant takes along: number, query code (shown this once), the last day; printed or written down. */
import { Button, Modal } from 'antd'
import type { PlainDate } from '#kernel'
import { shortDay } from '../parts/dates.ts'
import { ApplicationFormButton } from '../window/application-preview.tsx'

/** What requests.register answers. */
export interface Registered {
  readonly requestId: string
  readonly number: string
  readonly trackingNumber?: string
  readonly queryCode?: string
  readonly receivedOn?: PlainDate | null
  readonly replyDue?: PlainDate | null
  readonly letterId?: string
  readonly version?: number
  /** Filled in for somebody: the form is printed for the signature. */
  readonly assisted?: boolean
}

export const RegisteredSlip = ({
  slip,
  next,
  close,
}: {
  readonly slip: Registered
  /** What the button says: where it goes on. */
  readonly next: string
  readonly close: () => void
}) => (
  <Modal
    open
    onCancel={close}
    title={`已登记为 ${slip.number}`}
    width={480}
    footer={
      <div className="row">
        {slip.letterId && (
          <a className="btn" href={`/api/letters/${slip.letterId}.pdf`} download>
            下载登记回执
          </a>
        )}
        {slip.assisted && <ApplicationFormButton requestId={slip.requestId} version={slip.version ?? 0} />}
        <Button onClick={() => window.print()}>打印这张</Button>
        <span className="sp" />
        <Button type="primary" autoFocus onClick={close}>
          {next}
        </Button>
      </div>
    }
  >
    <p className="note a" style={{ margin: '8px 0' }}>
      查询码只显示这一次，请抄在回执上交给申请人；凭它和登记号在网上看进度、取答复。
    </p>
    <dl className="kv2">
      <div>
        <dt>登记号</dt>
        <dd className="secret">{slip.trackingNumber}</dd>
      </div>
      <div>
        <dt>查询码</dt>
        <dd className="secret">{slip.queryCode?.replace(/(.{4})(?=.)/g, '$1 ')}</dd>
      </div>
      <div>
        <dt>收到申请之日</dt>
        <dd>{slip.receivedOn ? shortDay(slip.receivedOn) : '等双方确认'}</dd>
      </div>
      {slip.replyDue && (
        <div>
          <dt>最晚答复</dt>
          <dd>
            <b>{shortDay(slip.replyDue)}</b>
          </dd>
        </div>
      )}
    </dl>
  </Modal>
)
