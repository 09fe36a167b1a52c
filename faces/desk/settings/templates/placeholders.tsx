/** What may be put into this paper, each with what it prints; a press puts it where the cursor stands. */
import type { TemplatePage } from '#letters/contract'

interface PlaceholdersProps {
  readonly page: TemplatePage
  readonly put: ((words: string) => void) | null
}

export const Placeholders = ({ page, put }: PlaceholdersProps) => (
  <details className="tpl-places" open>
    <summary>
      可以放进去的 {page.placeholders.length} 样 <span className="m">按一下放到光标处；带“必有”的不能删</span>
    </summary>
    <ul>
      {page.placeholders.map(({ name, type, explains, required }) => {
        const words = wordsFor(name, type)
        return (
          <li key={name}>
            <button type="button" disabled={put === null} onClick={() => put?.(words)} title={required ?? explains}>
              <b>{name}</b>
              {required && <em>必有</em>}
            </button>
            <span className="xs m">
              {explains}
              {type === 'yesNo' && '（用在“如果”后面）'}
            </span>
          </li>
        )
      })}
      {put && (
        <li>
          <button type="button" onClick={() => put('{{空2行}}')}>
            <b>空2行</b>
          </button>
          <span className="xs m">表格里留几行空白，1 到 9</span>
        </li>
      )}
    </ul>
    <p className="xs m">
      写法：# 小标题；&gt; 照录的原话；- 逐条编号；| 名称 | 内容 |；{'{{如果 …}} … {{否则}} … {{完}}'}，没有写“如果没有 …”。其余一行一段。
    </p>
    {page.mustSay.length + page.mustNotSay.length + page.mustHaveSection.length > 0 && (
      <ul className="tpl-rules xs">
        {page.mustSay.map(({ words, why }) => (
          <li key={words}>
            要写“{words}”：{why}
          </li>
        ))}
        {page.mustNotSay.map(({ words, why }) => (
          <li key={words}>
            不能写“{words}”：{why}
          </li>
        ))}
        {page.mustHaveSection.map(({ words, why }) => (
          <li key={words}>
            要有小标题写着“{words}”的一节：{why}
          </li>
        ))}
      </ul>
    )}
  </details>
)

const wordsFor = (name: string, type: string): string => {
  if (type === 'yesNo') return `{{如果 ${name}}}{{否则}}{{完}}`
  return type === 'list' ? `- {{${name}}}` : `{{${name}}}`
}
