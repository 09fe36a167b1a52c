// The two functions of pinyin-pro that are used; so the types stand also where only the checks run.
declare module 'pinyin-pro' {
  export const pinyin: (
    text: string,
    options: { readonly toneType: 'num'; readonly nonZh: 'consecutive'; readonly type: 'string' },
  ) => string
  export const customPinyin: (words: Record<string, string>) => void
}
