/** Telephone numbers of the mainland: mobile, fixed line with area code, 400/800; an international one with its +. */

/** True for a number that can be dialled; an extension may follow as -8001 or 转8001. */
export const isPhone = (text: string): boolean => {
  const number = text.normalize('NFKC').replace(/[\s()‐-―]/g, (character) => (/[\s()]/.test(character) ? '' : '-'))
  return (
    /^(\+?86-?)?1[3-9]\d-?\d{4}-?\d{4}$/.test(number) ||
    /^(\+?86-?)?0\d{2,3}-?\d{4,8}(-?\d{4})?((-|转)\d{1,6})?$/.test(number) ||
    /^[48]00-?\d{3}-?\d{4}$/.test(number) ||
    /^\+(?!86)\d{7,15}$/.test(number.replaceAll('-', ''))
  )
}
