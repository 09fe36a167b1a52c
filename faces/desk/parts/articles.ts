/** Articles as short as can be said: 第三十六条第（四）项, without the name of the 条例 in which all of them stand. Pure. */
import { type ArticleRef, citeInChinese, readCitation } from '#law'

export const shortArticle = (ref: ArticleRef): string =>
  (readCitation(ref) ? citeInChinese(ref) : ref).replace(/^《(中华人民共和国)?政府信息公开条例》/, '')
