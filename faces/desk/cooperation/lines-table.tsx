/** Where a unit searched, as a small table. */
import type { SearchLine } from '#law'

export const LinesTable = ({ lines }: { readonly lines: readonly SearchLine[] }) =>
  lines.length === 0 ? null : (
    <table>
      <caption className="sr">查了哪些地方</caption>
      <thead>
        <tr>
          <th scope="col">查了哪里</th>
          <th scope="col">词</th>
          <th scope="col">年份</th>
          <th scope="col">命中</th>
          <th scope="col">结果</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line has no other name than its place
          <tr key={index}>
            <td>{line.place}</td>
            <td>{line.words.join('、')}</td>
            <td>{line.span}</td>
            <td className="num">{line.hits}</td>
            <td>{line.result}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
