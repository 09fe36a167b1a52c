/** One notice: what is to be done first, then the number, what it is about, who and when. */
import type { Notice } from '#notifications/contract'
import { momentText } from '../parts/dates.ts'
import { Light } from '../parts/light.tsx'

export const NoticeLine = ({ notice, open }: { readonly notice: Notice; readonly open: () => void }) => (
  <button type="button" className={`notice-line${notice.read ? ' read' : ''}`} onClick={open}>
    <span className="what">
      {notice.urgent ? (
        <Light shape="block" tone="red">
          <b>{notice.title}</b>
        </Light>
      ) : (
        <b>{notice.title}</b>
      )}
      {!notice.read && <span className="new">没看</span>}
      <time className="xs m nw">{momentText(notice.at)}</time>
    </span>
    <span className="s">
      {notice.number && <span className="num">{notice.number}</span>}
      {notice.about && <span> {notice.about}</span>}
    </span>
    {(notice.text || notice.by) && (
      <span className="s m">
        {notice.text}
        {notice.by && ` ${notice.by}办的。`}
      </span>
    )}
  </button>
)
