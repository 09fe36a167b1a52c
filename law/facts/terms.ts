/** Words shared by the facts: channels, service methods, approvers, names of letters and parties. */
import type { PlainDate } from '#kernel'

/** How a request or a correction reached the organ (第二十八条、第三十一条). */
export const intakeChannels = ['in_person', 'registered_mail', 'ordinary_mail', 'online', 'email', 'fax'] as const
export type IntakeChannel = (typeof intakeChannels)[number]

/** How a letter is served (国办公开办函〔2016〕235号; 条例 第四十条). */
export const serviceMethods = ['in_person', 'entrusted', 'post', 'electronic', 'left_with_witness', 'public_notice'] as const
export type ServiceMethod = (typeof serviceMethods)[number]

/** Who approved an extension; only the head of the FOI office can (第三十三条第二款). */
export type ApproverRole = 'foi_office_head' | 'case_handler' | 'legal_reviewer' | 'organ_head' | (string & {})

/** Names a letter on the docket: the facts about its sending and its receipt carry the same one. */
export type LetterRef = string

/** Names a consulted third party or organ on the docket, e.g. 'A'; never a personal name. */
export type PartyRef = string

/** Every dated fact has its legal day (Asia/Shanghai). */
export interface On {
  readonly on: PlainDate
}
