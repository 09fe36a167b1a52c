/** Where a unit has searched, line by line: place, words, years, hits, picture; the same lines the 检索证据单 of the case takes. */
import { Button, Input, InputNumber, Select } from 'antd'
import { searchPlaceTitles } from '#requests/contract'
import { FilePicker } from '../acts/file-picker.tsx'
import type { KeptFile, OwnFieldProps } from '../acts/form-spec.ts'
import { Icon } from '../parts/icon.tsx'

export interface AnswerLine {
  readonly kind: keyof typeof searchPlaceTitles
  readonly place: string
  readonly words: readonly string[]
  readonly span: string
  readonly hits: number
  readonly found: boolean
  readonly result: string
  readonly shots: readonly KeptFile[]
}
export const blankLine: AnswerLine = { kind: 'system', place: '', words: [''], span: '', hits: 0, found: false, result: '', shots: [] }
const kinds = Object.entries(searchPlaceTitles).map(([value, label]) => ({ value, label }))

export const AnswerLines = ({ value, set, fields }: Pick<OwnFieldProps, 'value' | 'set' | 'fields'>) => {
  const lines: readonly AnswerLine[] = Array.isArray(value) ? value : []
  const change = (index: number, part: Partial<AnswerLine>) => set(lines.map((line, at) => (at === index ? { ...line, ...part } : line)))
  return (
    <>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has no other name than its place
        <fieldset className="ans-line" key={index} aria-label={`第 ${index + 1} 处`}>
          <Select aria-label="哪一种地方" value={line.kind} options={kinds} onChange={(kind) => change(index, { kind })} />
          <Input
            aria-label="查了哪里"
            placeholder="查了哪里，例如：镇档案室 2024 年卷"
            value={line.place}
            onChange={(event) => change(index, { place: event.target.value })}
          />
          <Input
            aria-label="时间范围"
            placeholder="2020—2026年"
            value={line.span}
            onChange={(event) => change(index, { span: event.target.value })}
          />
          <InputNumber
            aria-label="命中多少条"
            addonBefore="命中"
            min={0}
            value={line.hits}
            onChange={(hits) => change(index, { hits: hits ?? 0, found: (hits ?? 0) > 0 })}
            style={{ width: '100%' }}
          />
          <Input
            className="wide"
            aria-label="用了哪些词"
            placeholder="用了哪些词，用顿号分开，例如：听证、征地、陈述申辩"
            value={line.words.join('、')}
            onChange={(event) => change(index, { words: event.target.value.split(/[、，,]/) })}
          />
          <Input
            className="wide"
            aria-label="结果"
            placeholder="结果，例如：目录里没有；找到 1 份"
            value={line.result}
            onChange={(event) => change(index, { result: event.target.value })}
          />
          <div className="wide row" style={{ alignItems: 'flex-start' }}>
            <div>
              <FilePicker files={line.shots} set={(shots) => change(index, { shots })} />
            </div>
            <span className="sp" />
            <button type="button" className="lk s" onClick={() => set(lines.filter((_line, at) => at !== index))}>
              去掉这一处
            </button>
          </div>
        </fieldset>
      ))}
      <Button onClick={() => set([...lines, blankLine])}>
        <Icon name="plus" />
        加一处
      </Button>
      {fields?.lines && <p className="err">{fields.lines}</p>}
    </>
  )
}

/** Without the blank words that typing leaves. */
export const cleanLines = (lines: readonly AnswerLine[]): readonly AnswerLine[] =>
  lines.map((line) => ({ ...line, words: line.words.map((word) => word.trim()).filter((word) => word !== '') }))
