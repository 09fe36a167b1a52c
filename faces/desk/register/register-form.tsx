/** The register form for every channel of 第三十一条: filled from the paper, look-alikes below, the ways on the right. Thirty seconds an item. */
import { useQueryClient } from '@tanstack/react-query'
import { App, Select } from 'antd'
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { groupItems, type ReadApplication, readApplication } from '#law'
import { type AlikeCase, type ArrivedPage, Register } from '#requests/contract'
import { fieldsOfIssues } from '../acts/form-spec.ts'
import { act, type Failure, sendFile } from '../client/call.ts'
import { useHotkeys } from '../client/hotkeys.ts'
import { useKeptForm } from '../client/kept-form.ts'
import { today } from '../client/now.ts'
import { useAlike, useOrgans, usePeople } from '../client/queries.ts'
import { useMe } from '../client/session.tsx'
import { KeptMark } from '../parts/kept-mark.tsx'
import { RefusalNote } from '../parts/states.tsx'
import { AlikeList } from './alike-list.tsx'
import { DecisionRail } from './decision-rail.tsx'
import { receiptOf } from './receipt.ts'
import { ReceiptFacts } from './receipt-facts.tsx'
import { ApplicantFields, ChannelFields, RequestFields } from './register-fields.tsx'
import { blankRegister, filledFrom, fromArrived, marksIn, type RegisterValues, registerInput } from './register-values.ts'
import { likelyHandler, type RegisterWay, waysOf } from './register-ways.ts'
import type { Registered } from './registered-slip.tsx'
import { ScanView } from './scan-view.tsx'
import { SetAside } from './set-aside.tsx'

interface RegisterFormProps {
  readonly arrived: ArrivedPage | null
  readonly registered: (slip: Registered, way: RegisterWay, groups: readonly (readonly number[])[]) => void
  /** The paper is dealt with without a number. */
  readonly put: () => void
}

export const RegisterForm = ({ arrived, registered, put }: RegisterFormProps) => {
  const me = useMe()
  const queries = useQueryClient()
  const { message } = App.useApp()
  const organs = useOrgans()
  const clerkOf = me.roles.find((grant) => grant.role === 'clerk')?.organId ?? me.organId
  const [blank] = useState(() => (arrived ? fromArrived(arrived, today()) : blankRegister(clerkOf, today())))
  const kept = useKeptForm<RegisterValues>('requests.register', arrived?.arrivedId ?? 'new', blank)
  const { values } = kept
  const [text, setText] = useState(arrived?.text ?? '')
  const [refusal, setRefusal] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const [picked, setPicked] = useState<number | null>(null)
  const [chosenLead, setChosenLead] = useState<AlikeCase | null>(null)
  const [handlerId, setHandlerId] = useState<string | null>(null)
  const [asideOpen, setAsideOpen] = useState(false)
  const attempt = useRef<string | null>(null)
  const body = useRef<HTMLDivElement>(null)

  const read = useMemo(() => readApplication(text), [text])
  const marks = useMemo(() => marksIn(read), [read])
  const markOf = Object.fromEntries(marks.map(({ field, number }) => [field, number]))
  const receipt = receiptOf(values, today())
  const items = values.items.filter((item) => item.trim() !== '')
  const asked = useDeferredValue(
    useMemo(
      () => ({
        organId: values.organId,
        subject: values.subject.slice(0, 200),
        items: values.items.map((item) => item.slice(0, 500)).filter((item) => item.trim() !== ''),
        text: withoutParticulars(text || values.description, read).slice(0, 20_000),
        idKind: values.kind === 'natural_person' ? values.idKind : 'credit_code',
        idNumber: values.idNumber.trim(),
      }),
      [values.organId, values.subject, values.items, values.description, values.kind, values.idKind, values.idNumber, text, read],
    ),
  )
  const alike = useAlike(useSettled(asked.organId !== '' && (asked.items.length > 0 || asked.text !== '') ? asked : null))
  const people = usePeople(values.organId || null)
  const handler = people.data?.people.find(({ id }) => id === handlerId) ?? likelyHandler(people.data?.people ?? [])
  const groups = groupItems(items)
  const likest =
    alike.data?.alike.find(({ proposal, percent }) => (proposal === 'join' || proposal === 'same_applicant') && percent >= 60) ?? null
  const joinTo = chosenLead ?? likest
  const ways = waysOf({
    values,
    handler,
    mayAssign: people.isSuccess,
    joinTo,
    matters: groups.length,
    arrived: arrived !== null,
  })
  const at = Math.min(picked ?? (ways[0]?.allowed ? 0 : ways.findIndex((way) => way.allowed)), ways.length - 1)

  const refuse = (failure: Failure) => {
    setRefusal(failure)
    body.current?.scrollTo({ top: 0 })
  }
  const go = async () => {
    const way = ways[at]
    if (!way?.allowed || busy) return
    if (way.act === 'aside') return setAsideOpen(true)
    const assigns = way.act !== 'only' && people.isSuccess && handler
    const input = {
      ...registerInput(values),
      ...(arrived ? { arrivedId: arrived.arrivedId } : {}),
      // what goes together is done by one hand, unless somebody was chosen
      ...(assigns && (way.act !== 'join' || handlerId !== null) ? { assignTo: handler.id } : {}),
      ...(way.act === 'join' && joinTo?.lead ? { joinTo: joinTo.lead.id } : {}),
    }
    const parsed = Register.safeParse(input)
    if (!parsed.success)
      return refuse({ kind: 'invalid', message: '有几处还要改一改，已标在下面。', fields: fieldsOfIssues(parsed.error.issues) })
    setBusy(true)
    attempt.current ??= crypto.randomUUID()
    const done = await act<Registered>('requests.register', input, attempt.current)
    setBusy(false)
    if (!done.ok) {
      if (!done.error.unreachable && !done.error.signedOut) attempt.current = null
      return refuse(done.error)
    }
    attempt.current = null
    kept.clear(blankRegister(values.organId, today()))
    setRefusal(null)
    for (const key of ['stream', 'today', 'worklist']) void queries.invalidateQueries({ queryKey: [key] })
    registered(done.value, way.act, groups)
  }
  useHotkeys({
    ...Object.fromEntries(ways.map((_way, index) => [String(index + 1), () => setPicked(index)])),
    enter: () => void go(),
  })

  // what is typed beside the scan is kept with the paper, for whoever opens it next
  const note = async (change: object) => {
    if (!arrived) return
    const noted = await act('requests.noteArrived', { arrivedId: arrived.arrivedId, ...change })
    if (!noted.ok) return message.error(noted.error.message)
    await queries.invalidateQueries({ queryKey: ['arrived', arrived.arrivedId] })
  }
  const writing = useRef<ReturnType<typeof setTimeout> | null>(null)
  const type = (next: string) => {
    setText(next)
    kept.set(filledFrom(values, next))
    if (writing.current) clearTimeout(writing.current)
    writing.current = setTimeout(() => void note({ text: next }), 2_000)
  }
  const addFiles = async (files: readonly File[]) => {
    const sent = await Promise.all(files.map((file) => sendFile(file)))
    const failed = sent.find((one) => !one.ok)
    if (failed && !failed.ok) message.error(failed.error.message)
    await note({ files: sent.flatMap((one) => (one.ok ? [{ digest: one.value.digest, name: one.value.name }] : [])) })
  }

  // somebody else is proposed only when he fits better than the one chosen
  const proposals = (alike.data?.organs ?? []).slice(0, 1).filter(({ id, score }) => id !== values.organId && score >= surelyMeant)
  const receiving = new Set(organs.data?.organs.filter((organ) => organ.receivesRequests).map(({ id }) => String(id)))
  const fields = { values, set: kept.set, errors: refusal?.fields, marks: markOf }
  return (
    <>
      {arrived && <ScanView arrived={arrived} text={text} marks={marks} setText={type} addFiles={(files) => void addFiles(files)} />}
      <section className={`pane regform${arrived ? ' narrow' : ''}`} aria-label="登记表">
        <div className="hd">
          <h2>登记表</h2>
          <span className="s m el">{marks.length > 0 ? `${marks.length} 处从来件读出，请核对` : '收到就登记；材料不全也先登记'}</span>
          <span className="sp" />
          <KeptMark state={kept.state} />
        </div>
        <div className="bd" ref={body}>
          {refusal && (
            <div style={{ marginBottom: 12 }}>
              <RefusalNote refusal={refusal} />
            </div>
          )}
          {kept.restored && (
            <p className="note b" style={{ marginBottom: 12 }}>
              <span>
                已接着上次没登完的。
                <button type="button" className="lk" onClick={() => kept.clear(blank)}>
                  {arrived ? '按来件重填' : '从头登一件'}
                </button>
              </span>
            </p>
          )}
          <form
            id="register-form"
            noValidate
            onSubmit={(event) => {
              event.preventDefault()
              void go()
            }}
          >
            <div className={arrived ? '' : 'cols'}>
              <div>
                <ChannelFields {...fields} receipt={receipt} />
                <ApplicantFields {...fields} />
              </div>
              <RequestFields
                {...fields}
                organs={organs.data?.organs ?? []}
                withFiles={arrived === null}
                proposed={
                  proposals.length > 0 && (
                    <p className="note b" style={{ marginBottom: 12 }}>
                      <span>
                        {proposals.map((one) => (
                          <span key={one.id}>
                            像是{' '}
                            {receiving.has(one.id) ? (
                              <button
                                type="button"
                                className="lk"
                                onClick={() => kept.set({ organId: one.id as RegisterValues['organId'] })}
                              >
                                {one.name}
                              </button>
                            ) : (
                              one.name
                            )}
                            的：{one.why}。{' '}
                          </span>
                        ))}
                      </span>
                    </p>
                  )
                }
              />
            </div>
            {groups.length > 1 && (
              <p className="note a" style={{ margin: '4px 0 12px' }}>
                <span>
                  像是 {groups.length} 件事：{groups.map((group) => `第 ${group.map((index) => index + 1).join('、')} 项`).join('；')}
                  。要分开办，右边选“登记，分成 {groups.length} 件”。
                </span>
              </p>
            )}
            <AlikeList
              alike={alike.data?.alike ?? []}
              asked={items}
              chosen={joinTo?.lead?.id ?? null}
              join={(one) => {
                setChosenLead(one)
                setPicked(1)
              }}
            />
            <button type="submit" className="sr" tabIndex={-1} aria-hidden="true">
              登记
            </button>
          </form>
        </div>
      </section>
      <DecisionRail
        offered={ways}
        at={at}
        pick={setPicked}
        go={() => void go()}
        loading={people.isPending && values.organId !== ''}
        facts={<ReceiptFacts receipt={receipt} />}
        foot={busy ? '正在登记……' : ways[at]?.act === 'aside' ? '原件和理由一直留着' : '同时出登记回执和查询码'}
        before={
          (people.data?.people.length ?? 0) > 0 && (
            <div className="row s" style={{ marginBottom: 10 }}>
              <span className="m nw">承办人</span>
              <Select
                size="small"
                aria-label="承办人"
                style={{ flex: 1, minWidth: 0 }}
                value={handler?.id ?? null}
                options={people.data?.people.map((person) => ({
                  value: person.id,
                  label: `${person.name}${person.onLeave ? '（请假）' : ''} · ${person.openCases} 件`,
                }))}
                onChange={(id) => setHandlerId(id)}
              />
            </div>
          )
        }
      />
      {arrived && asideOpen && (
        <SetAside
          arrivedId={arrived.arrivedId}
          close={() => setAsideOpen(false)}
          done={() => {
            setAsideOpen(false)
            put()
          }}
        />
      )}
    </>
  )
}

/** A word of two characters in common says little; a whole matter of the organ, or its name, says much. */
const surelyMeant = 6

/** Where somebody lives says nothing about whom he asks. */
const withoutParticulars = (text: string, { particulars }: ReadApplication): string =>
  Object.values(particulars).reduce((words, found) => words.replaceAll(found.value, ''), text)

/** The value once it has stood still for a moment: nobody is asked at every key. */
const useSettled = <Value,>(value: Value): Value => {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), 350)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}
