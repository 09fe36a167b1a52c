/** 材料: the papers of the case by what they are; the sealed package once it is archived (R037). */
import type { CasePage } from '#requests/contract'
import { useOpenAct } from '../acts/act-host.tsx'
import { fileRoles } from '../acts/words.ts'
import { may, useMe } from '../client/session.tsx'
import { Icon } from '../parts/icon.tsx'
import { Empty } from '../parts/states.tsx'

interface TabProps {
  readonly page: CasePage
}

const roleTitle = (role: string): string => Object.entries(fileRoles).find(([key]) => key === role)?.[1] ?? '其他'

export const FilesTab = (props: TabProps) => (
  <>
    {props.page.row.stage === 'archived' && <Archive page={props.page} />}
    <Files {...props} />
  </>
)

/** The sealed package: one PDF to read and print, one ZIP with everything and its hashes (R037). */
const Archive = ({ page }: TabProps) => {
  const me = useMe()
  if (!may(me, 'requests.archiveFile')) return null
  return (
    <div className="card row" style={{ padding: '12px 16px', marginBottom: 12 }}>
      <Icon name="seal" />
      <b>案卷已封存</b>
      <span className="m s">目录、全部文书、流水和哈希都在里面，此后不再改动。</span>
      <span className="sp" />
      <a className="btn sm" href={`/api/requests/${page.row.id}/archive.pdf`} download>
        下载 PDF
      </a>
      <a className="btn sm" href={`/api/requests/${page.row.id}/archive.zip`} download>
        下载 ZIP
      </a>
    </div>
  )
}

const Files = ({ page }: TabProps) => {
  const openAct = useOpenAct()
  const mayAttach = page.acts.some((one) => one.name === 'requests.attach' && one.allowed)
  if (page.files.length === 0)
    return (
      <Empty title="还没有材料" icon="clip">
        {mayAttach ? (
          <button type="button" className="btn sm" onClick={() => openAct('requests.attach', page.row.id)}>
            添加材料
          </button>
        ) : (
          '申请书、检索证据、拟提供的材料会列在这里。'
        )}
      </Empty>
    )
  return (
    <div className="card">
      <table className="tb">
        <caption className="sr">卷内材料</caption>
        <thead>
          <tr>
            <th scope="col">材料</th>
            <th scope="col">是什么</th>
            <th scope="col" className="r">
              大小
            </th>
          </tr>
        </thead>
        <tbody>
          {page.files.map((file) => (
            <tr key={file.digest}>
              <td>
                <a href={`/api/requests/${page.row.id}/files/${file.digest}`} download>
                  {file.name}
                </a>
              </td>
              <td className="nw">{roleTitle(file.role)}</td>
              <td className="r nw m">{sizeText(file.bytes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const sizeText = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`
