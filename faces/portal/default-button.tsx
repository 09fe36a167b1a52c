/** What the Enter key presses: stands first in a form that has other buttons before its own (去掉, 看看), unseen. */
export const DefaultButton = ({ children = '下一步' }: { readonly children?: string }) => (
  <button className="vh" type="submit" tabIndex={-1} aria-hidden="true">
    {children}
  </button>
)
