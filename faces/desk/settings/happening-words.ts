/** The audit trail in plain words: subjects, and what a line's detail says. Titles of acts come from the API's own description. */
import type { AuditLine } from '#identity/contract'
import { stageTitles } from '#requests/contract'

const subjectTitles: Readonly<Record<string, string>> = {
  request: '案件',
  person: '人员',
  organ: '单位',
  letter: '文书',
  submission: '网上提交',
  session: '登录',
  seal: '封印',
  file: '文件',
  registerImport: '旧台账导入',
}

/** 案件 明自资〔2026〕3号, or the kind with the beginning of its id. */
export const subjectText = ({ subject, detail }: AuditLine): string => {
  const number = read(detail).number
  const kind = subjectTitles[subject.kind] ?? '记录'
  return typeof number === 'string' ? `${kind} ${number}` : `${kind} ${subject.id.slice(0, 8)}`
}

/** What the line says beyond who and what: the step moved, whose data was seen; empty when nothing of it is for people. */
export const detailText = ({ detail, happening }: AuditLine): string => {
  const told = read(detail)
  if (happening === 'personalData.seen') return `看了${seenTitles[String(told.what)] ?? '个人信息'}`
  const step = (value: unknown): string => Object.entries(stageTitles).find(([stage]) => stage === value)?.[1] ?? ''
  const from = step(told.from)
  const to = step(told.to)
  return [
    from !== '' && to !== '' && from !== to ? `${from} → ${to}` : to,
    typeof told.documentNumber === 'string' ? told.documentNumber : '',
    typeof told.reason === 'string' ? told.reason : '',
  ]
    .filter((part) => part !== '')
    .join('，')
}

const seenTitles: Readonly<Record<string, string>> = { applicant: '申请人信息', parties: '第三方信息', statements: '当事人的陈述' }

const read = (detail: string): Readonly<Record<string, unknown>> => {
  try {
    const told: unknown = JSON.parse(detail)
    return typeof told === 'object' && told !== null ? { ...told } : {}
  } catch {
    return {}
  }
}
