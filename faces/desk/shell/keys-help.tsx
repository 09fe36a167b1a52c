/** Every key of the desk, and the switch for the single letters. */
import { Modal, Switch } from 'antd'
import { useState } from 'react'
import { letterKeysOn, setLetterKeys } from '../client/hotkeys.ts'

const keys: readonly (readonly [keys: readonly string[], what: string])[] = [
  [['Ctrl', 'K'], '命令框：开案件、办事、去哪儿'],
  [['J'], '下一件'],
  [['K'], '上一件'],
  [['Enter'], '打开选中的件；在案件里办下一步'],
  [['E'], '直接办这一行的下一步'],
  [['C'], '记一次联系'],
  [['D'], '看期限怎么算'],
  [['N'], '登记一件新来的（登记台）'],
  [['1', '2', '3'], '选这件怎么走（登记台）'],
  [['P'], '审核通过'],
  [['B'], '退回修改'],
  [['?'], '使用手册，打开的就是这一屏的用法'],
  [['F1'], '这张表'],
  [['Esc'], '关上'],
]

export const KeysHelp = ({ open, close }: { readonly open: boolean; readonly close: () => void }) => {
  const [letters, setLetters] = useState(letterKeysOn)
  return (
    <Modal open={open} onCancel={close} footer={null} title="按键一览" width={520}>
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
      <table className="keys-table">
        <caption className="sr">按键和它做的事</caption>
        <tbody>
          {keys.map(([pressed, what]) => (
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
    </Modal>
  )
}
