/** Accessible when: the sentence is the page's only first heading and says all; the number repeats it. */
import { plainDate } from '#kernel'
import { LinkButton } from '../button/button.tsx'
import { DayText } from '../day-text/day-text.tsx'
import { Status } from './status.tsx'

export const statusInTime = (
  <Status
    reference="明自然资公开申〔2025〕7号 · 长兴村5组征地补偿材料"
    sentence={
      <>
        县自然资源局
        <wbr />
        正在写答复，
        <wbr />
        最晚{'\u00A0'}
        <a href="#days">
          <DayText day={plainDate('2025-05-29')} />
        </a>
        <wbr />
        答复您
      </>
    }
    actions={
      <>
        <LinkButton href="#calendar" icon="bell" download="5月29日答复.ics">
          记到手机日历
        </LinkButton>
        <span>有消息就发短信到尾号 0021</span>
      </>
    }
    count={{ before: '还有', value: 8, after: '个工作日', light: 'inTime' }}
  />
)

export const statusReplied = (
  <Status
    reference="明自然资公开申〔2025〕7号 · 长兴村5组征地补偿材料"
    sentence="答复来了：您要的 3 样，给您 2 样，有 1 样没给"
    note="5月26日（周一）寄出，5月28日（周三）您签收。第 17 个工作日办完，没有超期。"
    actions={
      <>
        <LinkButton href="#reply">看答复</LinkButton>
        <a href="#days-done">日子怎么算的</a>
      </>
    }
    count={{ before: '要复议，还有', value: 61, after: '天', light: 'inTime' }}
  />
)
