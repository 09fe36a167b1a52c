/** 答复体检的规则: the built-in ones to read, the office's own to write; a rule proves itself on two examples before it is kept (R028). */
import { useQuery } from '@tanstack/react-query'
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import type { LetterRules, OfficeRuleRow } from '#requests/contract'
import { ruleSourceTitles } from '#requests/contract'
import { ask } from '../client/queries.ts'
import { may, useMe } from '../client/session.tsx'
import { Light } from '../parts/light.tsx'
import { Failed, Loading } from '../parts/states.tsx'
import { useAct } from '../settings/use-act.ts'
import { RuleForm } from './rule-form.tsx'

export const RulesPage = () => {
  const me = useMe()
  const rules = useQuery({
    queryKey: ['letterRules', me.organId],
    queryFn: () => ask<LetterRules>('requests.letterRules', { organId: me.organId }),
  })
  const [editing, setEditing] = useState<OfficeRuleRow | 'new' | null>(null)
  const [text, setText] = useState('')
  const [group, setGroup] = useState<string | null>(null)
  if (rules.isPending) return <Loading what="规则" />
  if (rules.isError) return <Failed error={rules.error} retry={() => void rules.refetch()} />
  const { builtIn, office } = rules.data
  const mayWrite = may(me, 'requests.saveLetterRule')
  const wanted = builtIn.filter(
    (rule) =>
      (group === null || rule.group === group) &&
      (text.trim() === '' || `${rule.id}${rule.title}${rule.article}${rule.why}`.includes(text.trim())),
  )
  return (
    <>
      <h1>
        答复体检：{builtIn.length} 条自带，{office.filter(({ active }) => active).length} 条自己加的
      </h1>
      <p className="lead">红的拦住送审、审核和签发，黄的只提醒。复议、诉讼败了的教训可以写成规则，下次系统先替大家看一遍。</p>
      <section className="card set-card">
        <div className="row">
          <h2 className="h2">自己加的规则</h2>
          <span className="sp" />
          {mayWrite && editing === null && (
            <Button type="primary" onClick={() => setEditing('new')}>
              加一条规则
            </Button>
          )}
        </div>
        {editing !== null && (
          <RuleForm
            key={editing === 'new' ? 'new' : editing.id}
            organId={me.organId}
            rule={editing === 'new' ? null : editing}
            close={() => setEditing(null)}
          />
        )}
        {office.length === 0 && editing === null && <p className="m s">还没有。有了败诉、被撤销的答复，先想想能不能写成一条规则。</p>}
        <ul className="rules">
          {office.map((rule) => (
            <OfficeRuleLine
              key={rule.id}
              organId={me.organId}
              rule={rule}
              mayWrite={mayWrite && rule.ofThisOrgan}
              edit={() => setEditing(rule)}
            />
          ))}
        </ul>
      </section>
      <section className="card set-card">
        <div className="row">
          <h2 className="h2">自带的规则</h2>
          <span className="sp" />
          <Select
            aria-label="哪一组"
            value={group}
            allowClear
            placeholder="全部组"
            options={[...new Set(builtIn.map((rule) => rule.group))].map((value) => ({ value, label: value }))}
            onChange={(value) => setGroup(value ?? null)}
            style={{ width: 160 }}
          />
          <Input
            aria-label="找规则"
            placeholder="编号、名称、条款"
            value={text}
            onChange={(event) => setText(event.target.value)}
            style={{ width: 200 }}
          />
        </div>
        <ul className="rules">
          {wanted.map((rule) => (
            <li key={rule.id}>
              <Light shape={rule.level === 'red' ? 'block' : 'triangle'} tone={rule.level === 'red' ? 'red' : 'amb'}>
                <span className="rid">{rule.id}</span>
              </Light>
              <div>
                <p>
                  <b>{rule.title}</b> <span className="art">{rule.article}</span>
                </p>
                <p className="s m2">{rule.why}</p>
                <p className="s">
                  <span className="m">错：</span>
                  {rule.bad}
                  <span className="m">　对：</span>
                  {rule.good}
                </p>
              </div>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}

interface LineProps {
  readonly organId: string
  readonly rule: OfficeRuleRow
  readonly mayWrite: boolean
  readonly edit: () => void
}

const OfficeRuleLine = ({ organId, rule, mayWrite, edit }: LineProps) => {
  const { run, busy } = useAct(['letterRules'])
  const [why, setWhy] = useState<string | null>(null)
  const { content } = rule
  return (
    <li>
      <Light
        shape={rule.active ? (content.level === 'red' ? 'block' : 'triangle') : 'none'}
        tone={rule.active ? (content.level === 'red' ? 'red' : 'amb') : 'off'}
      >
        <span className="rid">{rule.id}</span>
      </Light>
      <div>
        <p>
          <b>{content.title}</b> <span className="art">{content.article}</span>
          {!rule.active && <span className="tag">已停用</span>}
        </p>
        <p className="s m2">{content.reason}</p>
        <p className="s">
          {content.kind === 'must_not' ? '不能出现：' : '必须出现一个：'}
          {content.phrases.map((phrase) => (
            <span key={phrase} className="tag">
              {phrase}
            </span>
          ))}
        </p>
        <p className="xs m">
          {rule.organName} · 第 {rule.version} 版 · {rule.by} · {ruleSourceTitles[content.source.kind]}
          {content.source.document && `：${content.source.document}`}
        </p>
        {why !== null && (
          <div className="row" style={{ marginTop: 4 }}>
            <Input
              aria-label="停用的原因"
              placeholder="为什么停用"
              value={why}
              onChange={(event) => setWhy(event.target.value)}
              style={{ maxWidth: 320 }}
            />
            <Button
              loading={busy}
              disabled={why.trim() === ''}
              onClick={() => void run('requests.retireLetterRule', { organId, ruleId: rule.id, reason: why }, `规则 ${rule.id} 已停用`)}
            >
              停用
            </Button>
          </div>
        )}
      </div>
      {mayWrite && rule.active && (
        <span className="row">
          <button type="button" className="lk s" onClick={edit}>
            改
          </button>
          <button type="button" className="lk s" onClick={() => setWhy(why === null ? '' : null)}>
            停用
          </button>
        </span>
      )}
    </li>
  )
}
