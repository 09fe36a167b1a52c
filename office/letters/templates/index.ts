/** Templates 文书模板: the wording of letters as data, in versions, edited by the office (R027). */
export { templateActs } from './acts.ts'
export { checkedOnce, exampleFrom, type LetterCatalog, type LetterCatalogEntry, letterCatalog } from './catalog.ts'
export { checkTemplate } from './check-template.ts'
export { closed, fillTemplate } from './fill-template.ts'
export { type PublishedTexts, publishedTexts } from './store.ts'
export { type DeliveredText, readTemplateFiles } from './template-files.ts'
export { templateViews } from './views.ts'
