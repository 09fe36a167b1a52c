/** Accessible when: several ways are a table with headers; the last day is written in full with its week day. */
import { plainDate } from '#kernel'
import { Buttons, LinkButton, ScriptButton } from '../button/button.tsx'
import type { Example } from '../style-guide/example.ts'
import { RemedyCard } from './remedy-card.tsx'

export const remedyForSilence = (
  <RemedyCard
    title="过了 5月29日还没有答复，怎么办"
    routes={[
      { way: '投诉，催它办', organ: '明川县人民政府办公室', address: '文昌路 1 号', phone: '0000-852 1000' },
      {
        way: '申请行政复议',
        note: '建议先走这条',
        organ: '明川县人民政府',
        address: '文昌路 1 号，县司法局一楼接待室',
        lastDay: plainDate('2025-07-28'),
      },
      {
        way: '到法院告',
        note: '行政诉讼',
        organ: '明川县人民法院',
        address: '滨河路 20 号，立案大厅',
        lastDay: plainDate('2025-12-01'),
        dayNote: '11月29日是周六，顺延',
      },
    ]}
  >
    现在还没到期，先记着。到那天没有答复，下面三条路您都可以走。
  </RemedyCard>
)

export const remedyOfReply = (
  <RemedyCard
    active
    title="不服“没给”的那一份，怎么办"
    headline={
      <>
        先申请行政复议，
        <wbr />
        最晚{'\u00A0'}
        <b>
          2025年
          <wbr />
          7月28日
          <wbr />
          （周一）
        </b>
      </>
    }
    routes={[
      {
        way: '申请行政复议',
        note: '不收钱',
        organ: '明川县人民政府',
        address: '文昌路 1 号，县司法局一楼接待室',
        phone: '0000-852 1148',
        lastDay: plainDate('2025-07-28'),
        dayNote: '第 60 天是 7月27日（周日），顺延一天',
      },
    ]}
    after={
      <>
        <p className="remedy__after">
          对复议决定还不服，收到后 15 天内可以到法院告。<span className="law">这一类要先复议，才能起诉（复议前置）。</span>
        </p>
        <Buttons tight>
          <LinkButton quiet href="#sample">
            下载复议申请书样本
          </LinkButton>
          <ScriptButton does="print" plain>
            打印这张卡
          </ScriptButton>
        </Buttons>
      </>
    }
  >
    从您收到那天（5月28日）起 60 天。
  </RemedyCard>
)

export const remedyCardExamples: readonly Example[] = [
  { name: '还没到期', element: remedyForSilence },
  { name: '复议前置', element: remedyOfReply },
]
