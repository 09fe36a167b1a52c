/** One message of the internal talk, in its tint. */
import { timeInShanghai } from '#kernel'
import type { TalkMessage } from '#talk/contract'
import { Icon } from '../parts/icon.tsx'
import { piecesOf } from './mentions.ts'

export const Message = ({ message, requestId }: { readonly message: TalkMessage; readonly requestId: string }) => (
  <li className="e t">
    <span className="ic">
      <Icon name="lock" />
    </span>
    <div className="bx">
      <p className="w">
        <b>内部</b>
        <span className="el">
          {message.organName} {message.by}
          {message.audience === 'organ' && '（只给本机关看）'}
        </span>
        <span className="sp" />
        <span className="num">{timeInShanghai(message.at)}</span>
      </p>
      <p className="clause">
        {piecesOf(
          message.body,
          message.mentions.map(({ name }) => name),
        ).map((piece, index) =>
          piece.isCall ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text
            <span className="to" key={index}>
              {piece.text}
            </span>
          ) : (
            piece.text
          ),
        )}
      </p>
      {message.files.map((file) => (
        <a key={file.digest} className="xs" href={`/api/talk/${requestId}/files/${file.digest}`} download title={`SM3 ${file.digest}`}>
          {file.name}
        </a>
      ))}
    </div>
  </li>
)
