/** Numbers as people type them: full-width digits and letters, spaces, hyphens; here made plain. */

/** ASCII upper case without spaces, hyphens and dots. */
export const halfWidth = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\-‐-―－·.]/g, '')
    .toUpperCase()
