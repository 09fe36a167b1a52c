/** Every key of the desk by place, and the switch for the single letters. */
import { Button, Modal, Switch } from 'antd'
import { useState } from 'react'
import { letterKeysOn, setLetterKeys } from '../client/hotkeys.ts'
import { useMe } from '../client/session.tsx'
import { railPlaces } from './places.ts'

type Line = readonly [keys: readonly string[], what: string]
const parts: readonly (readonly [title: string, lines: readonly Line[]])[] = [
  [
    '哪里都行',
    [
      [['Ctrl', 'K'], '命令框：编号、要办的事、要去的页；会打拼音首字母就行'],
      [['?'], '这张表'],
      [['F1'], '使用手册，打开的就是这一屏的用法'],
      [['Esc'], '关上'],
    ],
  ],
  [
    '列表',
    [
      [['J', 'K'], '下一件、上一件'],
      [['Enter'], '打开选中的件'],
      [['X'], '选中、不选（今天和案件）'],
      [['Shift', 'X'], '从上次选的选到这里'],
      [['A'], '选这一页全部'],
      [['/'], '到查找框'],
      [['C'], '记一次联系'],
    ],
  ],
  [
    '案件里',
    [
      [['Enter'], '办下一步'],
      [['1', '…', '9'], '看第几个页签'],
      [['[', ']'], '前一个、后一个页签'],
      [['D'], '看期限怎么算'],
      [['X'], '发协查'],
      [['M'], '发起会商'],
      [['J', 'K'], '今天列表里的下一件、上一件'],
    ],
  ],
  [
    '登记和审核',
    [
      [['N'], '登记一件新来的'],
      [['1', '…', '6'], '选这件怎么走'],
      [['P'], '审核通过、签发'],
      [['B'], '退回修改'],
    ],
  ],
]

interface KeysHelpProps {
  readonly open: boolean
  readonly close: () => void
  readonly read: () => void
}

export const KeysHelp = ({ open, close, read }: KeysHelpProps) => {
  const me = useMe()
  const [letters, setLetters] = useState(letterKeysOn)
  const pages = railPlaces.filter(({ shown }) => shown(me)).map(({ letter, word }): Line => [['G', letter.toUpperCase()], word])
  const places: readonly Line[] = [...pages, [['G', 'T'], '通知'], [['G', 'H'], '使用手册']]
  return (
    <Modal
      open={open}
      onCancel={close}
      width={880}
      title="按键一览"
      footer={
        <Button
          onClick={() => {
            close()
            read()
          }}
        >
          这一屏的使用手册
        </Button>
      }
    >
      <div className="row" style={{ margin: '8px 0 12px' }}>
        <Switch
          checked={letters}
          aria-label="单个字母当按键用"
          onChange={(on) => {
            setLetters(on)
            setLetterKeys(on)
          }}
        />
        <span>单个字母当按键用{letters ? '' : '（已关）'}</span>
        <span className="m s">在输入框里打字时，字母不会当按键。</span>
      </div>
      <div className="keys-sheet">
        {parts.map(([title, lines]) => (
          <table key={title} className="keys-table">
            <caption>{title}</caption>
            <tbody>
              {lines.map(([pressed, what]) => (
                <tr key={what}>
                  <td className="nw">
                    {pressed.map((key) => (
                      <kbd key={key} style={{ marginRight: 4 }}>
                        {key}
                      </kbd>
                    ))}
                  </td>
                  <td>{what}</td>
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
      <h3 className="h2 keys-go">去哪儿：先按 G，再按</h3>
      <ul className="keys-places">
        {places.map(([pressed, what]) => (
          <li key={what}>
            <kbd>{pressed[1]}</kbd> {what}
          </li>
        ))}
      </ul>
    </Modal>
  )
}
