/** A file on the docket is a file we hold: what never arrived in the store cannot be evidence of anything (条例 第四十五条). */
import type { Refusal } from '#kernel'
import type { ActContext } from '#platform'

/** Refuses a list that names a file the store does not have; null when all are there. */
export const lostFileRefusal = async (
  { app }: Pick<ActContext, 'app'>,
  files: readonly { readonly digest: string }[],
  field: string,
): Promise<Refusal | null> => {
  for (const { digest } of files)
    if (!(await app.office.files.has(digest)))
      return { kind: 'invalid', message: '有文件没有传完，请重新选择文件再传一次。', fields: { [field]: '文件没有传完，请再传一次' } }
  return null
}
