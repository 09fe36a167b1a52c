/** A file of a draft with what the machine found in it: kinds and counts, never the values (条例 第十五条). */
import { type FileState, markKinds, markTitles } from '#conversions/contract'
import { Icon } from '../parts/icon.tsx'
import { Light } from '../parts/light.tsx'

export const FileLine = ({ file }: { readonly file: FileState }) => (
  <li>
    <Icon name="clip" />
    <span className="el">{file.name}</span>
    <Found file={file} />
  </li>
)

const Found = ({ file }: { readonly file: FileState }) => {
  switch (file.outcome) {
    case null:
      return (
        <Light shape="dashed" tone="off">
          正在核对
        </Light>
      )
    case 'clean':
      return (
        <Light shape="tick" tone="ok">
          没有发现号码和名字
        </Light>
      )
    case 'unreadable':
      return (
        <Light shape="triangle" tone="amb">
          机器读不了，请逐页看
        </Light>
      )
    case 'found':
      return (
        <Light shape="block" tone="red">
          有{markKinds.flatMap((kind) => (file.found[kind] ? [`${markTitles[kind]} ${file.found[kind]} 处`] : [])).join('、')}
        </Light>
      )
  }
}
