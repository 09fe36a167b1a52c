/** 对列: sheet by sheet, which column is what; proposals stand there already, the unsure ones are marked (issue 3). */
import { Button, InputNumber, Select, Switch } from 'antd'
import { useState } from 'react'
import { channelTerms, reportColumns } from '#law'
import {
  type FieldKey,
  fieldKeys,
  fields,
  type ImportPage,
  type Mapping,
  type SheetMapping,
  type ShownSheet,
} from '#register-import/contract'
import { may, useMe } from '../client/session.tsx'
import { RefusalNote } from '../parts/states.tsx'
import { useAct } from '../settings/use-act.ts'

const channelOptions = Object.entries(channelTerms).map(([value, label]) => ({ value, label }))
const kindOptions = Object.entries(reportColumns)
  .filter(([value]) => value !== 'total')
  .map(([value, label]) => ({ value, label }))

export const MapColumns = ({ entry, done }: { readonly entry: ImportPage; readonly done: () => void }) => {
  const me = useMe()
  const { run, refusal, busy } = useAct(['oldRegister'])
  const [sheets, setSheets] = useState<readonly SheetMapping[]>(entry.sheets.map(({ mapping }) => mapping))
  const [shown, setShown] = useState(
    Math.max(
      0,
      entry.sheets.findIndex(({ mapping }) => mapping.take),
    ),
  )
  const [missing, setMissing] = useState<Pick<Mapping, 'channelWhenMissing' | 'kindWhenMissing'>>(entry.mapping)
  const change = (place: number, to: Partial<SheetMapping>) =>
    setSheets(sheets.map((sheet, at) => (at === place ? { ...sheet, ...to } : sheet)))
  const sheet = entry.sheets[shown]
  const mapping = sheets[shown]
  const save = async () => {
    const kept = await run(
      'registerImport.saveMapping',
      { importId: entry.importId, mapping: { ...entry.mapping, ...missing, sheets } },
      '对列保存了，下次同样的表头自动对上',
    )
    if (kept && (await run('registerImport.dryRun', { importId: entry.importId }, '开始试了'))) done()
  }
  return (
    <>
      {refusal && <RefusalNote refusal={refusal} />}
      {entry.sheets.length > 1 && (
        <section className="row" style={{ gap: 16, flexWrap: 'wrap', marginBottom: 12 }} aria-label="工作表">
          {entry.sheets.map((one, place) => (
            <span key={one.sheet} className="row" style={{ gap: 6 }}>
              <Switch
                size="small"
                aria-label={`导入“${one.name}”`}
                checked={sheets[place]?.take ?? false}
                onChange={(take) => change(place, { take })}
              />
              <button
                type="button"
                className="lk"
                aria-current={place === shown}
                style={place === shown ? { fontWeight: 600 } : {}}
                onClick={() => setShown(place)}
              >
                {one.name}（{one.rows} 行）
              </button>
            </span>
          ))}
        </section>
      )}
      {sheet && mapping && <OneSheet sheet={sheet} mapping={mapping} change={(to) => change(shown, to)} />}
      <div className="row" style={{ gap: 16, flexWrap: 'wrap', margin: '16px 0' }}>
        <span className="row" style={{ gap: 8 }}>
          没有写渠道的，按
          <Select
            aria-label="没有写渠道的按哪种记"
            allowClear
            placeholder="算有错"
            style={{ width: 150 }}
            value={missing.channelWhenMissing}
            options={channelOptions}
            onChange={(channelWhenMissing) => setMissing({ ...missing, channelWhenMissing: channelWhenMissing ?? null })}
          />
        </span>
        <span className="row" style={{ gap: 8 }}>
          看不出申请人类别的，按
          <Select
            aria-label="看不出申请人类别的按哪种记"
            allowClear
            placeholder="算有错"
            style={{ width: 170 }}
            value={missing.kindWhenMissing}
            options={kindOptions}
            onChange={(kindWhenMissing) => setMissing({ ...missing, kindWhenMissing: kindWhenMissing ?? null })}
          />
        </span>
        <span className="sp" />
        {entry.state === 'checked' && <Button onClick={done}>不改了</Button>}
        {may(me, 'registerImport.saveMapping') && (
          <Button type="primary" loading={busy} onClick={() => void save()}>
            保存，试一遍
          </Button>
        )}
      </div>
      <p className="m s">试一遍不会写进登记簿。</p>
    </>
  )
}

interface OneSheetProps {
  readonly sheet: ShownSheet
  readonly mapping: SheetMapping
  readonly change: (to: Partial<SheetMapping>) => void
}

const OneSheet = ({ sheet, mapping, change }: OneSheetProps) => {
  const width = Math.max(mapping.columns.length, ...sheet.sample.map(({ cells }) => cells.length))
  const set = (column: number, field: FieldKey | null) =>
    change({
      columns: Array.from({ length: width }, (_, at) =>
        at === column ? field : mapping.columns[at] === field ? null : (mapping.columns[at] ?? null),
      ),
    })
  const lacking = fieldKeys.filter((key) => fields[key].required && !mapping.columns.includes(key))
  return (
    <section aria-label={`“${sheet.name}”的列`} style={mapping.take ? {} : { opacity: 0.55 }}>
      <div className="row" style={{ gap: 16, flexWrap: 'wrap', marginBottom: 8 }}>
        <span className="row" style={{ gap: 8 }}>
          表头在第
          <InputNumber
            aria-label="表头在第几行"
            min={1}
            max={60000}
            value={mapping.headingRow || null}
            style={{ width: 80 }}
            onChange={(row) => change({ headingRow: row ?? 0 })}
          />
          行，占
          <Select
            aria-label="表头占几行"
            value={mapping.headingLines}
            options={[
              { value: 1, label: '1 行' },
              { value: 2, label: '2 行' },
            ]}
            style={{ width: 80 }}
            onChange={(headingLines) => change({ headingLines })}
          />
        </span>
        <span className="row" style={{ gap: 8 }}>
          日期没写年份的，按
          <InputNumber
            aria-label="没写年份的按哪一年"
            min={1990}
            max={2199}
            value={mapping.year}
            placeholder="算有错"
            style={{ width: 100 }}
            onChange={(year) => change({ year })}
          />
          年
        </span>
        {lacking.length > 0 && mapping.take && (
          <span className="err" role="status">
            还没有对上：{lacking.map((key) => fields[key].title).join('、')}
          </span>
        )}
      </div>
      <div style={{ overflowX: 'auto' }} className="card">
        <table className="tb">
          <caption className="sr">每一列是什么，下面是表里开头的几行</caption>
          <thead>
            <tr>
              <th scope="col">行</th>
              {Array.from({ length: width }, (_, column) => {
                const field = mapping.columns[column] ?? null
                const isUnsure = field !== null && (sheet.sure[column] ?? 1) < 0.75
                return (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                  <th scope="col" key={column} style={{ minWidth: 132, verticalAlign: 'top' }}>
                    <Select
                      aria-label={`第 ${column + 1} 列${sheet.headings[column] ? `“${sheet.headings[column]}”` : ''}是什么`}
                      size="small"
                      allowClear
                      showSearch={{ optionFilterProp: 'label' }}
                      placeholder="不用"
                      status={isUnsure ? 'warning' : ''}
                      style={{ width: '100%' }}
                      value={field}
                      options={fieldKeys.map((key) => ({ value: key, label: `${fields[key].title}${fields[key].required ? ' *' : ''}` }))}
                      onChange={(chosen) => set(column, chosen ?? null)}
                    />
                    {isUnsure && <div className="s m">请核对</div>}
                  </th>
                )
              })}
            </tr>
          </thead>
          <tbody>
            {sheet.sample.map(({ row, cells }) => (
              <tr
                key={row}
                style={
                  row >= mapping.headingRow && row < mapping.headingRow + mapping.headingLines
                    ? { fontWeight: 600, background: '#F2F5F9' }
                    : row < mapping.headingRow
                      ? { opacity: 0.5 }
                      : {}
                }
              >
                <td className="num m">{row}</td>
                {Array.from({ length: width }, (_, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                  <td key={column} className="s">
                    {cells[column] ?? ''}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
