/** What the register form holds, and the act's input it makes. Pure. */
import type { PlainDate } from '#kernel'
import { halfWidth, type IntakeChannel, type ReadApplication, readApplication } from '#law'
import type { ApplicantParticulars, ArrivedPage, SupplyWish } from '#requests/contract'
import type { KeptFile } from '../acts/form-spec.ts'
import { confirms } from './receipt.ts'

export interface RegisterValues {
  readonly organId: string
  readonly channel: IntakeChannel
  readonly submittedOn: string
  readonly signedOn: string
  readonly arrivedOn: string
  readonly confirmedOn: string
  readonly trackingMailNumber: string
  readonly assisted: boolean
  readonly kind: ApplicantParticulars['kind']
  readonly name: string
  readonly idKind: ApplicantParticulars['idKind']
  readonly idNumber: string
  readonly contactPerson: string
  readonly phone: string
  readonly email: string
  readonly address: string
  readonly postcode: string
  readonly subject: string
  readonly description: string
  readonly items: readonly string[]
  readonly form: SupplyWish['form']
  readonly delivery: SupplyWish['delivery']
  readonly needsHelp: boolean
  readonly needsPaper: boolean
  readonly tellByMail: boolean
  readonly tellBySms: boolean
  readonly application: readonly KeptFile[]
  readonly envelope: readonly KeptFile[]
  readonly identity: readonly KeptFile[]
  readonly signature: readonly KeptFile[]
}

export const blankRegister = (organId: string, today: PlainDate): RegisterValues => ({
  organId,
  channel: 'in_person',
  submittedOn: today,
  signedOn: today,
  arrivedOn: today,
  confirmedOn: '',
  trackingMailNumber: '',
  assisted: false,
  kind: 'natural_person',
  name: '',
  idKind: 'resident_id',
  idNumber: '',
  contactPerson: '',
  phone: '',
  email: '',
  address: '',
  postcode: '',
  subject: '',
  description: '',
  items: [''],
  form: 'paper',
  delivery: 'post',
  needsHelp: false,
  needsPaper: false,
  tellByMail: false,
  tellBySms: false,
  application: [],
  envelope: [],
  identity: [],
  signature: [],
})

/** What lies on the table: its channel and days are known, the rest is read from its words. */
export const fromArrived = (arrived: ArrivedPage, today: PlainDate): RegisterValues => ({
  ...filledFrom(blankRegister(arrived.organId, today), arrived.text),
  channel: arrived.channel,
  submittedOn: arrived.submittedOn ?? arrived.arrivedOn,
  signedOn: arrived.arrivedOn,
  arrivedOn: arrived.arrivedOn,
  trackingMailNumber: arrived.mailNumber ?? '',
})

/** Empty fields filled with what the text says; what a person has typed stays. */
export const filledFrom = (values: RegisterValues, text: string, read: ReadApplication = readApplication(text)): RegisterValues => {
  if (text.trim() === '') return values
  const { particulars } = read
  const found = (field: keyof ReadApplication['particulars']) => particulars[field]?.value ?? ''
  const keep = (typed: string, proposed: string) => (typed.trim() === '' ? proposed : typed)
  const isOrganisation = particulars.creditCode !== undefined && particulars.idNumber === undefined
  const typedItems = values.items.some((item) => item.trim() !== '')
  return {
    ...values,
    kind: isOrganisation && values.name.trim() === '' ? 'commercial_enterprise' : values.kind,
    name: keep(values.name, found('name')),
    idNumber: keep(values.idNumber, halfWidth(isOrganisation ? found('creditCode') : found('idNumber'))),
    phone: keep(values.phone, found('phone').replace(/[ ]/g, '')),
    email: keep(values.email, found('email')),
    address: keep(values.address, found('address')),
    postcode: keep(values.postcode, found('postcode')),
    subject: keep(values.subject, read.subject),
    description: keep(values.description, (read.asked?.value ?? '').slice(0, 5000)),
    items: typedItems ? values.items : read.items.length > 0 ? read.items.map((item) => item.slice(0, 500)) : [''],
    form: read.form ?? values.form,
    delivery: read.delivery ?? values.delivery,
    needsHelp: values.needsHelp || read.needsHelp,
  }
}

export interface TextMark {
  readonly start: number
  readonly end: number
  readonly field: string
  readonly number: number
}

/** Where the values stand in the text, numbered as they come; the form's fields bear the same numbers. */
export const marksIn = (read: ReadApplication): readonly TextMark[] => {
  const places = [
    ...Object.entries(read.particulars).map(([field, { start, end }]) => ({
      start,
      end,
      field: field === 'creditCode' ? 'idNumber' : field,
    })),
    ...(read.asked ? [{ start: read.asked.start, end: read.asked.end, field: 'items' }] : []),
  ].sort((one, other) => one.start - other.start)
  const apart = places.filter((place, index) => places.slice(0, index).every((earlier) => earlier.end <= place.start))
  return apart.map((place, index) => ({ ...place, number: index + 1 }))
}

/** The input of requests.register: only the days that the channel knows. */
export const registerInput = (values: RegisterValues) => {
  const { channel } = values
  const withRole = (files: readonly KeptFile[], role: string) => files.map((file) => ({ ...file, role }))
  const given = (text: string) => (text.trim() === '' ? undefined : text.trim())
  return {
    organId: values.organId,
    channel,
    submittedOn: values.submittedOn,
    signedOn: channel === 'registered_mail' ? given(values.signedOn) : undefined,
    arrivedOn: channel === 'ordinary_mail' ? given(values.arrivedOn) : undefined,
    confirmedOn: confirms(channel) ? given(values.confirmedOn) : undefined,
    trackingMailNumber: channel === 'registered_mail' ? given(values.trackingMailNumber) : undefined,
    assisted: channel === 'in_person' && values.assisted,
    applicant: {
      kind: values.kind,
      name: values.name.trim(),
      idKind: values.kind === 'natural_person' ? values.idKind : 'credit_code',
      idNumber: values.idNumber.trim().toUpperCase(),
      contactPerson: values.kind === 'natural_person' ? undefined : given(values.contactPerson),
      phone: values.phone.trim(),
      email: given(values.email),
      address: given(values.address),
      postcode: given(values.postcode),
    },
    requested: {
      subject: values.subject.trim(),
      description: values.description.trim(),
      items: values.items.map((item) => item.trim()).filter((item) => item !== ''),
    },
    wish: {
      form: values.form,
      delivery: values.delivery,
      needsHelp: values.needsHelp,
      needsPaper: values.needsPaper,
      tellByMail: values.tellByMail && values.email.trim() !== '',
      tellBySms: values.tellBySms,
    },
    files: [
      ...withRole(values.application, 'application'),
      ...(channel === 'registered_mail' || channel === 'ordinary_mail' ? withRole(values.envelope, 'envelope') : []),
      ...withRole(values.identity, 'identity'),
      ...(values.assisted ? withRole(values.signature, 'signature') : []),
    ],
  }
}

/** What is still missing before it can be registered without a correction (第二十九条); a gap is no reason to refuse. */
export const gapsOf = (values: RegisterValues): readonly { readonly ok: boolean; readonly text: string }[] => [
  { ok: values.name.trim() !== '' && values.phone.trim() !== '', text: '有姓名（名称）、联系方式' },
  { ok: values.idNumber.trim() !== '', text: '有身份证明' },
  {
    ok: values.items.some((item) => item.trim() !== ''),
    text: `内容说得清，${values.items.filter((item) => item.trim() !== '').length} 项`,
  },
  { ok: true, text: '写了要什么形式' },
]
