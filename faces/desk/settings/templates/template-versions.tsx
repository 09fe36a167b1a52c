/** The versions of a template: who changed what, when and why, and the difference to what stands in the editor. */
import { Button, Input } from 'antd'
import { useState } from 'react'
import type { OrganId } from '#kernel'
import type { TemplatePage, TemplateVersion } from '#letters/contract'
import { shortDay } from '../../parts/dates.ts'
import { ScrollArea } from '../../parts/scroll-area.tsx'
import { RefusalNote } from '../../parts/states.tsx'
import { useAct } from '../use-act.ts'
import { lineDiff } from './line-diff.ts'

interface TemplateVersionsProps {
  readonly organId: OrganId
  readonly page: TemplatePage
  readonly text: string
  readonly use: ((text: string) => void) | null
}

export const TemplateVersions = ({ organId, page, text, use }: TemplateVersionsProps) => {
  const [compared, setCompared] = useState<TemplateVersion | null>(page.versions[0] ?? null)
  const stopping = useAct(['template', 'templates'])
  const [reason, setReason] = useState('')
  const stop = async () => {
    const input = { organId, id: page.row.id, version: page.ownVersion, reason }
    if (await stopping.run('letters.restoreTemplate', input, '已经停用，新的文书用上一级或者随系统的文字')) setReason('')
  }
  return (
    <ScrollArea className="tpl-versions" label="版本">
      <ul>
        {page.versions.map((version) => (
          <li key={`${version.organName ?? ''}/${version.version}`}>
            <button type="button" aria-pressed={compared === version} onClick={() => setCompared(version)} disabled={version.text === null}>
              <span className="row">
                <b>
                  {version.organName === null ? '随系统的文字' : `${version.own ? '本单位' : version.organName}第 ${version.version} 版`}
                </b>
                <span className="xs m nw">{shortDay(version.effectiveFrom)}起</span>
                <span className="sp" />
                <span className="xs m nw">{version.publishedBy}</span>
              </span>
              <span className="s">{version.text === null ? `停用：${version.reason}` : version.reason}</span>
            </button>
          </li>
        ))}
      </ul>
      {compared?.text && (
        <section className="tpl-diff" aria-label="不同之处">
          <header className="row">
            <b className="s">和左边正在写的不同之处</b>
            <span className="sp" />
            {use && compared.text !== text && (
              <Button size="small" onClick={() => compared.text && use(compared.text)}>
                把这一版拿来改
              </Button>
            )}
          </header>
          {compared.text === text ? <p className="s m">一样。</p> : <Difference before={compared.text} after={text} />}
        </section>
      )}
      {use && page.row.inForce.from === 'own' && (
        <section className="tpl-stop">
          <b className="s">不用本单位的了</b>
          {stopping.refusal && <RefusalNote refusal={stopping.refusal} />}
          <div className="row">
            <Input
              aria-label="为什么停用"
              placeholder="为什么停用"
              value={reason}
              maxLength={300}
              onChange={(event) => setReason(event.target.value)}
            />
            <Button disabled={reason.trim().length < 2} loading={stopping.busy} onClick={() => void stop()}>
              停用
            </Button>
          </div>
        </section>
      )}
    </ScrollArea>
  )
}

const Difference = ({ before, after }: { readonly before: string; readonly after: string }) => (
  <ol className="diff">
    {lineDiff(before, after)
      .filter(({ is, text }) => is !== 'same' && text.trim() !== '')
      .map(({ is, text, line }) => (
        <li key={`${is}${line}`} className={is}>
          <span className="sr">{is === 'added' ? '加了' : '去了'}</span>
          <span aria-hidden="true">{is === 'added' ? '＋' : '－'}</span>
          <span>{text}</span>
        </li>
      ))}
  </ol>
)
