/** 给您的文书和答复: what it says in plain words, and its files. Opening the decision online is its service, so it is a press of a button (国办公开办函〔2016〕235号). */
import { Button, Buttons, DayText, Form, HiddenField, Section, Unseen } from '#components'
import type { LetterLine, ProgressView } from '#tracking'
import { sizeInWords } from '../kept-files.ts'
import type { Visit } from '../visit.tsx'

/** Kinds of letters that are the reply itself. */
export const isReply = (letter: LetterLine): boolean => letter.kind === 'decision'

export const Letters = ({ visit, progress }: { readonly visit: Visit; readonly progress: ProgressView }) => {
  if (progress.letters.length === 0) return null
  const isOpened = progress.handedIn.some(({ kind }) => kind === 'opened')
  return (
    <Section title={progress.letters.some(isReply) ? '给您的答复' : '给您的文书'} id="letters">
      <ul className="rows">
        {[...progress.letters].reverse().map((letter) => (
          <li key={letter.letterId} className="rows__bare" id={`letter-${letter.letterId}`}>
            <div>
              <h3 className="k">{letter.title}</h3>
              <span className="by">
                <DayText day={letter.on} />
                {letter.documentNumber && `，${letter.documentNumber}`}
              </span>
              {letter.plain && <p>{letter.plain}</p>}
              {isReply(letter) && !isOpened ? <OpenReply visit={visit} letter={letter} /> : <Files letter={letter} />}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}

const OpenReply = ({ visit, letter }: { readonly visit: Visit; readonly letter: LetterLine }) => (
  <Form action="/progress/letters/open" {...visit.guard()}>
    <HiddenField name="letterId" value={letter.letterId} />
    <p className="law">选了“在网上看”的，打开那天就是您收到答复的日子，复议、起诉的期限从那天起算。</p>
    <Buttons tight>
      <Button icon="document">打开答复</Button>
    </Buttons>
  </Form>
)

const Files = ({ letter }: { readonly letter: LetterLine }) =>
  letter.files.length === 0 ? (
    <p className="law">文件正在送来，过几分钟再看。</p>
  ) : (
    letter.files.map((file, at) => (
      <p key={file.digest}>
        <a href={`/progress/letters/${encodeURIComponent(letter.letterId)}/${file.digest}`} download={file.name}>
          下载{at === 0 ? '文书' : file.name}（{sizeInWords(file.bytes)}）<Unseen>：{letter.title}</Unseen>
        </a>
      </p>
    ))
  )
