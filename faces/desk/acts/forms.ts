/** Every act on a case that is done through a form; drafting, reviewing and signing have pages of their own. */

import { cooperationForms } from '../cooperation/forms.ts'
import { joiningForms } from '../register/joining/forms.ts'
import { windowForms } from '../window/forms.ts'
import { closingForms } from './closing-forms.ts'
import type { ActForm } from './form-spec.ts'
import { handlingForms } from './handling-forms.ts'
import { intakeForms } from './intake-forms.ts'

const formsByName: ReadonlyMap<string, ActForm> = new Map(
  [...intakeForms, ...handlingForms, ...closingForms, ...cooperationForms, ...windowForms, ...joiningForms].map((form) => [
    form.name,
    form,
  ]),
)

/** The form of an act; none for acts with a page. */
export const formOf = (name: string): ActForm | undefined => formsByName.get(name)

/** Acts with a page of their own, and where it is. */
export const pageOfAct = (name: string): 'decision' | 'review' | null => {
  switch (name) {
    case 'requests.draftDecision':
    case 'requests.explainDeparture':
      return 'decision'
    case 'requests.reviewDecision':
    case 'requests.signDecision':
      return 'review'
    default:
      return null
  }
}

/** The one-letter key of the frequent acts. */
export const keyOfAct: Readonly<Record<string, string>> = {
  'requests.logContact': 'C',
  'requests.sendCoSearch': 'X',
  'requests.openConference': 'M',
}
