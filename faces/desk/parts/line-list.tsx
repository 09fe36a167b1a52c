/** A list of lines, one a field; Enter makes the next one, Backspace in an empty one takes it away. */
import { Button, Input } from 'antd'
import { useRef } from 'react'
import { Icon } from './icon.tsx'

interface LineListProps {
  readonly label: string
  readonly lines: readonly string[]
  readonly set: (lines: readonly string[]) => void
}

export const LineList = ({ label, lines, set }: LineListProps) => {
  const place = useRef<HTMLOListElement>(null)
  const focus = (index: number) => requestAnimationFrame(() => place.current?.querySelectorAll('textarea')[index]?.focus())
  const change = (index: number, text: string) => {
    const parts = text.split(/\r?\n/)
    set([...lines.slice(0, index), ...parts, ...lines.slice(index + 1)])
    if (parts.length > 1) focus(index + parts.length - 1)
  }
  const remove = (index: number) => {
    if (lines.length === 1) set([''])
    else set(lines.filter((_line, at) => at !== index))
    focus(Math.max(0, index - 1))
  }
  return (
    <>
      <ol className="lines" ref={place}>
        {lines.map((line, index) => (
          // Lines have no name but their place.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <li key={index}>
            <span className="n">{index + 1}</span>
            <Input.TextArea
              aria-label={`${label} 第 ${index + 1} 行`}
              autoSize={{ minRows: 1, maxRows: 6 }}
              value={line}
              onChange={(event) => change(index, event.target.value)}
              onKeyDown={(event) => {
                if (event.nativeEvent.isComposing) return
                if (event.key === 'Enter') {
                  event.preventDefault()
                  set([...lines.slice(0, index + 1), '', ...lines.slice(index + 1)])
                  focus(index + 1)
                } else if (event.key === 'Backspace' && line === '' && lines.length > 1) {
                  event.preventDefault()
                  remove(index)
                }
              }}
            />
            <Button size="small" type="text" aria-label={`去掉第 ${index + 1} 行`} onClick={() => remove(index)} style={{ marginTop: 3 }}>
              <Icon name="close" />
            </Button>
          </li>
        ))}
      </ol>
      <Button
        size="small"
        style={{ marginTop: 6 }}
        onClick={() => {
          set([...lines, ''])
          focus(lines.length)
        }}
      >
        <Icon name="plus" />
        加一行
      </Button>
    </>
  )
}
