/** Under the list: the keys, and the pages. */

interface WorklistFootProps {
  readonly page: number
  readonly rows: number
  readonly more: string | null
  readonly back: () => void
  readonly on: (cursor: string) => void
}

export const WorklistFoot = ({ page, rows, more, back, on }: WorklistFootProps) => (
  <div className="foot keys">
    <span>
      <kbd>J</kbd>
      <kbd>K</kbd> 上下
    </span>
    <span>
      <kbd>Enter</kbd> 打开
    </span>
    <span>
      <kbd>X</kbd> 选中
    </span>
    <span>
      <kbd>/</kbd> 找
    </span>
    <span className="sp" />
    {(page > 0 || more) && (
      <span>
        第 {page + 1} 页，这页 {rows} 件
      </span>
    )}
    {page > 0 && (
      <button type="button" className="lk" onClick={back}>
        上一页
      </button>
    )}
    {more && (
      <button type="button" className="lk" onClick={() => on(more)}>
        下一页
      </button>
    )}
  </div>
)
