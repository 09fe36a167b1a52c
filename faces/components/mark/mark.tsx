/** The mark of Sunlit 阳光公开: a half sun over a horizon line. */

/** Decorative: the name stands beside it in words. */
export const Mark = () => (
  <svg className="brand" viewBox="0 0 42 26" aria-hidden="true">
    <path className="brand__sun" d="M7 20a14 14 0 0 1 28 0z" />
    <path d="M1 21.5h40" stroke="currentColor" strokeWidth="3" />
    <path d="M11 25h20" stroke="currentColor" strokeWidth="1.5" />
  </svg>
)

/** The same mark as a file of its own, for the browser tab. */
export const markFile =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 -3 42 32"><path d="M7 20a14 14 0 0 1 28 0z" fill="#F5B301"/><path d="M1 21.5h40" stroke="#14233A" stroke-width="3"/><path d="M11 25h20" stroke="#14233A" stroke-width="1.5"/></svg>'
