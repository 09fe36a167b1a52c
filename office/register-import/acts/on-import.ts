/** What the acts on one import share: the organ it concerns, the lock, and a state in which the act may be done (issue 3). */
import type { z } from 'zod'
import { conflict, type Json, type Result } from '#kernel'
import { type Act, type ActContext, act } from '#platform'
import type { ImportState } from '../contract.ts'
import { type ImportRecord, lockImport, organOfImport } from '../store.ts'

export const stateWords: Readonly<Record<ImportState, string>> = {
  reading: '正在读文件',
  unreadable: '读不出来',
  read: '已读入，还没有对列',
  mapped: '已对列，还没有试',
  checking: '正在试',
  checked: '试过了',
  importing: '正在导入',
  stopped: '停在有错的一行',
  imported: '导入完了',
  cancelled: '已取消',
  undoing: '正在撤销',
  undone: '已撤销',
}

interface Declared<Input extends { readonly importId: string }> {
  readonly name: string
  readonly title: string
  readonly happened: string
  readonly input: z.ZodType<Input>
  readonly in: readonly ImportState[]
  readonly perform: (context: ActContext, entry: ImportRecord, input: Input) => Promise<Result<Json>>
}

/** An act that finds its import locked and in one of these states. */
export const onImport = <Input extends { readonly importId: string }>(
  declared: Declared<Input>,
): Act<Input, { readonly importId: string }> =>
  act({
    name: declared.name,
    title: declared.title,
    side: 'office',
    input: declared.input,
    within: (context, { importId }) => organOfImport(context, importId),
    handle: async (context, input) => {
      const locked = await lockImport(context, input.importId)
      if (!locked.ok) return locked
      if (!declared.in.includes(locked.value.state))
        return conflict(`这次导入现在是“${stateWords[locked.value.state]}”，不能${declared.title}。请刷新后再看。`)
      const done = await declared.perform(context, locked.value, input)
      if (!done.ok) return done
      context.happened({ name: declared.happened, subject: { kind: 'registerImport', id: input.importId }, detail: done.value })
      return { ok: true, value: { importId: input.importId } }
    },
  })
