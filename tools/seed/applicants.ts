/** Who asks: people of the county and a few organisations, all fictional. */
import { idNumber, mobile, personName } from './people.ts'
import type { Random } from './random.ts'

export type ApplicantKind =
  | 'natural_person'
  | 'commercial_enterprise'
  | 'research_institution'
  | 'social_welfare_org'
  | 'legal_service_org'
  | 'other'

export interface Applicant {
  readonly kind: ApplicantKind
  readonly name: string
  readonly idKind: 'resident_id' | 'other'
  readonly idNumber: string
  readonly contactPerson?: string
  readonly phone: string
  readonly address: string
}

const organisationNames: Readonly<Record<Exclude<ApplicantKind, 'natural_person'>, string>> = {
  commercial_enterprise: '明川县顺达商贸有限公司',
  research_institution: '明州学院乡村治理研究所',
  social_welfare_org: '明川县助残志愿者协会',
  legal_service_org: '江原明理律师事务所',
  other: '明川县长兴村经济合作社',
}

/** A villager, mostly. */
export const applicantOf = (random: Random, address?: string): Applicant => {
  const kind = address
    ? 'natural_person'
    : random.weighted([
        ['natural_person', 88],
        ['commercial_enterprise', 6],
        ['legal_service_org', 3],
        ['social_welfare_org', 1],
        ['research_institution', 1],
        ['other', 1],
      ] as const)
  const reached = { phone: mobile(random), address: address ?? `明川县长兴镇长兴村 ${random.between(1, 120)} 号` }
  if (kind === 'natural_person') return { kind, name: personName(random), idKind: 'resident_id', idNumber: idNumber(random), ...reached }
  return {
    kind,
    name: organisationNames[kind],
    idKind: 'other',
    idNumber: `SY-${random.between(100000, 999999)}`,
    contactPerson: personName(random),
    ...reached,
  }
}
