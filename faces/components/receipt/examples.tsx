/** Accessible when: number and code are text that can be selected; printed on one sheet. */
import { plainDate } from '#kernel'
import { LinkButton } from '../button/button.tsx'
import { qrSvg } from '../qr/examples.tsx'
import { Receipt } from './receipt.tsx'

export const receipt = (
  <Receipt
    title="收到了，谢谢您"
    number="明自然资公开申〔2025〕7号"
    queryCode="K7M42QXR"
    receivedOn={plainDate('2025-04-07')}
    organ="明川县自然资源局"
    dueOn={plainDate('2025-05-07')}
    workdaysLeft={20}
    qr={qrSvg}
    address="example.org/progress"
    facts={[{ label: '怎么给您', value: '在网上看，有消息发短信' }]}
    actions={<LinkButton href="/progress">看进度</LinkButton>}
  />
)
