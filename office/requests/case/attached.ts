/** Files as the docket names them: what they are, never how somebody called them. The docket is kept for ever, and file names hold names of people (个人信息保护法 第六条、第十九条). */
import type { PlainDate } from '#kernel'
import type { FactOf } from '#law'

type Role = FactOf<'attached'>['role']

/** What a file is, by the part it plays. */
export const fileRoleTitles: Readonly<Record<Role, string>> = {
  application: '申请材料',
  envelope: '信封',
  identity: '身份证明',
  signature: '签收凭证',
  evidence: '证据',
  supplied: '提供的信息',
  opinion: '书面意见',
  other: '其他材料',
}

/** One entry for each file; the name it was handed in under stays with the file, beside the docket. */
export const attachedFacts = (
  files: readonly { readonly digest: string; readonly name: string; readonly role: Role }[],
  on: PlainDate,
): readonly FactOf<'attached'>[] =>
  files.map(({ digest, name, role }, index) => {
    const number = files.slice(0, index + 1).filter((file) => file.role === role).length
    return { type: 'attached', on, file: digest, name: `${fileRoleTitles[role]}${number}${endingOf(name)}`, role }
  })

const endingOf = (name: string): string => /\.[A-Za-z0-9]{1,5}$/.exec(name)?.[0].toLowerCase() ?? ''
