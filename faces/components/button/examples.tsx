/** Accessible when: at least 48 px high; the words say what happens; what needs script is absent without it. */
import type { Example } from '../style-guide/example.ts'
import { Button, Buttons, LinkButton, ScriptButton } from './button.tsx'

export const buttonExamples: readonly Example[] = [
  {
    name: '一个主要的，其余安静',
    element: (
      <form action="/examples">
        <Buttons>
          <Button>提交申请</Button>
          <Button plain name="then" value="later" formNoValidate>
            存着，以后再写
          </Button>
        </Buttons>
      </form>
    ),
  },
  {
    name: '链接样的按钮，和要脚本的按钮',
    element: (
      <Buttons>
        <LinkButton href="#due" icon="bell">
          记到手机日历
        </LinkButton>
        <LinkButton href="#sample" quiet download="复议申请书样本.docx">
          下载样本
        </LinkButton>
        <ScriptButton does="print" icon="print">
          打印
        </ScriptButton>
        <ScriptButton does="copy" target="query-code" plain>
          复制
        </ScriptButton>
      </Buttons>
    ),
  },
]
