/** Money: whole fen as an integer; yuan only at the edges. */

declare const fen: unique symbol
/** An amount in fen (1/100 yuan), a non-negative safe integer. */
export type Fen = number & { readonly [fen]: true }

/** Fen from whole or two-decimal yuan; throws when it is no such amount. */
export const fenFromYuan = (yuan: number): Fen => {
  const amount = Math.round(yuan * 100)
  if (!Number.isSafeInteger(amount) || amount < 0) throw new Error(`not an amount: ${yuan}`)
  return amount as Fen
}

/** Yuan as a number, for JSON that speaks yuan. */
export const yuanFromFen = (amount: Fen): number => amount / 100

/** 1,234.50 元; whole yuan without decimals. */
export const inYuan = (amount: Fen): string =>
  `${(amount / 100).toLocaleString('en-US', { minimumFractionDigits: amount % 100 === 0 ? 0 : 2, maximumFractionDigits: 2 })} 元`
