/** 证据目录: pick from the case's own papers, say what each proves, in order (行政复议法 第四十四至四十八条; R043). */
import { Button, Input, InputNumber } from 'antd'
import type { CaseProceeding, CaseProceedings } from '#remedies/contract'
import { useKeptForm } from '../client/kept-form.ts'
import { RefusalNote } from '../parts/states.tsx'
import { useAct } from '../settings/use-act.ts'

type Item = CaseProceedings['picks'][number]

interface EvidenceEditorProps {
  readonly proceeding: CaseProceeding
  readonly picks: readonly Item[]
  readonly close: () => void
}

export const EvidenceEditor = ({ proceeding, picks, close }: EvidenceEditorProps) => {
  const { run, refusal, busy } = useAct(['remedies'])
  const kept = useKeptForm<{ items: readonly Item[] }>('remedies.setEvidence', proceeding.id, {
    items: proceeding.evidence.map(({ number: _number, ...item }) => item),
  })
  const { items } = kept.values
  const setItems = (items: typeof kept.values.items) => kept.set({ items })
  const rest = picks.filter((pick) => !items.some((item) => item.ref !== '' && item.ref === pick.ref))
  const change = (place: number, part: Partial<Item>) => setItems(items.map((item, at) => (at === place ? { ...item, ...part } : item)))
  const move = (place: number, by: number) => {
    const moved = [...items]
    const [item] = moved.splice(place, 1)
    if (item) moved.splice(Math.max(0, place + by), 0, item)
    setItems(moved)
  }
  const save = async () => {
    const done = await run('remedies.setEvidence', { proceedingId: proceeding.id, version: proceeding.version, items }, '证据目录存好了')
    if (!done) return
    kept.clear()
    close()
  }
  return (
    <div>
      {refusal && <RefusalNote refusal={refusal} />}
      {items.length > 0 && (
        <table className="tb">
          <caption className="sr">证据目录</caption>
          <thead>
            <tr>
              <th scope="col">号</th>
              <th scope="col">证据名称</th>
              <th scope="col">证明什么</th>
              <th scope="col">页数</th>
              <th scope="col">
                <span className="sr">移动、去掉</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {items.map((item, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the place is the number
              <tr key={place}>
                <td className="num">{place + 1}</td>
                <td style={{ minWidth: 200 }}>
                  <Input.TextArea
                    aria-label={`第 ${place + 1} 号证据名称`}
                    autoSize
                    value={item.name}
                    onChange={(event) => change(place, { name: event.target.value })}
                  />
                </td>
                <td style={{ minWidth: 220 }}>
                  <Input.TextArea
                    aria-label={`第 ${place + 1} 号证明什么`}
                    autoSize
                    value={item.purpose}
                    onChange={(event) => change(place, { purpose: event.target.value })}
                  />
                </td>
                <td>
                  <InputNumber
                    aria-label={`第 ${place + 1} 号页数`}
                    min={1}
                    max={9999}
                    value={item.pages}
                    onChange={(pages) => change(place, { pages })}
                    style={{ width: 72 }}
                  />
                </td>
                <td className="nw">
                  <button type="button" className="lk xs" disabled={place === 0} onClick={() => move(place, -1)}>
                    上移
                  </button>{' '}
                  <button type="button" className="lk xs" onClick={() => setItems(items.filter((_, at) => at !== place))}>
                    去掉
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {rest.length > 0 && (
        <div style={{ margin: '12px 0' }}>
          <div className="row" style={{ marginBottom: 6 }}>
            <b className="s">从案卷里挑</b>
            <span className="sp" />
            <Button onClick={() => setItems([...items, ...rest])}>全部放进去</Button>
          </div>
          <ul className="letters">
            {rest.map((pick) => (
              <li key={`${pick.source}${pick.ref}${pick.name}`} style={{ gridTemplateColumns: 'minmax(0,1fr) auto' }}>
                <div>
                  <b>{pick.name}</b>
                  <p className="xs m">{pick.purpose}</p>
                </div>
                <button type="button" className="lk s" onClick={() => setItems([...items, pick])}>
                  放进去<span className="sr"> {pick.name}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className="row" style={{ gap: 8, marginTop: 12 }}>
        <Button type="primary" loading={busy} onClick={() => void save()}>
          存证据目录
        </Button>
        <Button onClick={() => setItems([...items, { source: 'other', ref: '', name: '', purpose: '', pages: null, origin: '' }])}>
          加案卷外的一份
        </Button>
        <Button onClick={close}>关上</Button>
      </div>
    </div>
  )
}
