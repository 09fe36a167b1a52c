/** 解除并案 as a form; joining, splitting and taking over have dialogs of their own. */
import type { ComponentType } from 'react'
import { PartCase } from '#requests/contract'
import type { ActForm } from '../../acts/form-spec.ts'
import { AdoptDialog } from './adopt-dialog.tsx'
import { JoinDialog } from './join-dialog.tsx'
import { SplitDialog } from './split-dialog.tsx'

export const joiningForms: readonly ActForm[] = [
  {
    name: 'requests.partCase',
    title: '解除并案',
    verb: '解除，单独办理',
    done: '已解除并案，本件单独办理',
    lead: () => '已经沿用的检索留在案卷里；以后主件再查、再审，不再带到本件。',
    schema: PartCase,
    fields: [{ name: 'reason', label: '为什么分开办', kind: 'long', hint: '写进两件的案卷，例如：要的年份不同，检索范围不一样。' }],
  },
]

/** Acts whose form is a dialog of its own. */
export const joiningDialogs: Readonly<Record<string, ComponentType<{ readonly requestId: string; readonly close: () => void }>>> = {
  'requests.joinCase': JoinDialog,
  'requests.splitCase': SplitDialog,
  'requests.adoptDraft': AdoptDialog,
}
