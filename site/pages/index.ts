/** Door of pages: the public read model, filled only by messages. Views: pages.home, pages.organGuide, pages.guideList, pages.seal. */
export * from './contract.ts'
