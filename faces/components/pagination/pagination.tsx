/** Earlier and later pages of a list. */
import { Icon } from '../icon/icon.tsx'
import { Unseen } from '../prose/prose.tsx'

export interface PaginationProps {
  readonly page: number
  readonly pages: number
  /** Address of a page. */
  readonly hrefFor: (page: number) => string
  /** What is paged through: 查文件的结果. */
  readonly label: string
}

/** Nothing when there is one page. */
export const Pagination = ({ page, pages, hrefFor, label }: PaginationProps) =>
  pages <= 1 ? null : (
    <nav className="pages" aria-label={`${label}，翻页`}>
      {page > 1 && (
        <a className="pages__step" rel="prev" href={hrefFor(page - 1)}>
          <Icon name="left" />
          上一页
        </a>
      )}
      <ol>
        {pagesShown(page, pages).map((shown, at, all) => (
          <li key={shown} className={at > 0 && shown - (all[at - 1] ?? 0) > 1 ? 'pages__gap' : undefined}>
            <a href={hrefFor(shown)} aria-current={shown === page ? 'page' : undefined}>
              <Unseen>第 </Unseen>
              {shown}
              <Unseen> 页</Unseen>
            </a>
          </li>
        ))}
      </ol>
      {page < pages && (
        <a className="pages__step" rel="next" href={hrefFor(page + 1)}>
          下一页
          <Icon name="right" />
        </a>
      )}
    </nav>
  )

/** First, last, and two on either side. */
const pagesShown = (page: number, pages: number): readonly number[] =>
  Array.from({ length: pages }, (_, index) => index + 1).filter((shown) => shown === 1 || shown === pages || Math.abs(shown - page) <= 1)
