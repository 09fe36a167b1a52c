/** 待登记: the one stream of all channels, with how long each lies here. */
import { channelShort } from '../acts/words.ts'
import { shortDay } from '../parts/dates.ts'
import { Icon, type IconName } from '../parts/icon.tsx'
import { Light } from '../parts/light.tsx'
import type { StreamLine } from './stream-lines.ts'

const icons: Readonly<Record<StreamLine['channel'], IconName>> = {
  in_person: 'person',
  registered_mail: 'mail',
  ordinary_mail: 'mail',
  online: 'globe',
  email: 'mail',
  fax: 'printer',
}

interface StreamListProps {
  readonly lines: readonly StreamLine[]
  readonly chosen: string | null
  readonly choose: (id: string) => void
  readonly severalOrgans: boolean
}

export const StreamList = ({ lines, chosen, choose, severalOrgans }: StreamListProps) => (
  <ul>
    {lines.map((line) => (
      <li key={line.id} className={line.id === chosen ? 'on' : ''}>
        <button type="button" className="bare w100" aria-current={line.id === chosen || undefined} onClick={() => choose(line.id)}>
          <span className="w">
            <Icon name={icons[line.channel]} />
            <b>{channelShort[line.channel]}</b> {shortDay(line.on)}
            {severalOrgans && <span className="el">{line.organName}</span>}
          </span>
          <span className="two-lines">{line.title}</span>
          <Light shape={line.light.shape} tone={line.light.tone}>
            {line.light.word}
          </Light>
        </button>
      </li>
    ))}
  </ul>
)
