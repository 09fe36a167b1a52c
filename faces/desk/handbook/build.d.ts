/** What the build adds: files by pattern (Vite). */
interface ImportMeta {
  readonly glob: <Content>(
    pattern: string,
    options: { readonly query: '?raw' | '?url'; readonly import: 'default' },
  ) => Readonly<Record<string, () => Promise<Content>>>
}
