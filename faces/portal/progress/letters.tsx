/** 给您的文书和答复: what it says in plain words, and its files. Opening the decision online is its service, so it is a press of a button (国办公开办函〔2016〕235号). */
import { Button, Buttons, DayText, DocumentsGot, Form, HiddenField, LinkButton, Section, Unseen } from '#components'
import type { LetterLine, ProgressView, servedByOpening } from '#tracking'
import { sizeInWords } from '../kept-files.ts'
import type { Visit } from '../visit.tsx'

/** Kinds of letters that are the reply itself. */
export const isReply = (letter: LetterLine): boolean => letter.kind === 'decision'

interface LettersProps {
  readonly visit: Visit
  readonly progress: ProgressView
  /** Those that can be heard. */
  readonly heard: readonly string[]
}

export const Letters = ({ visit, progress, heard }: LettersProps) => {
  if (progress.letters.length === 0) return null
  const isOpened = (letter: LetterLine) => progress.handedIn.some(({ kind, letterId }) => kind === 'opened' && letterId === letter.letterId)
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
              {letter.kind in served && !isOpened(letter) ? (
                <OpenLetter visit={visit} letter={letter} />
              ) : (
                <>
                  <Answered letter={letter} />
                  <Files letter={letter} />
                  {heard.includes(letter.letterId) && <Hear letter={letter} />}
                </>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** Letters whose receipt starts a period of the applicant: what the button says, and what begins that day (第三十条、第三十五条; 109号第六条). */
type Served = readonly [button: string, begins: string]
const served: Readonly<Record<string, Served | undefined> & Record<(typeof servedByOpening)[number], Served>> = {
  decision: ['打开答复', '选了“在网上看”的，打开那天就是您收到答复的日子，复议、起诉的期限从那天起算。'],
  correction_notice: ['打开告知书', '打开那天就是您收到告知书的日子，补充的期限从那天起算。'],
  fee_notice: ['打开收费通知', '打开那天就是您收到通知的日子，缴费的期限从那天起算。'],
  reasons_request: ['打开通知', '打开那天就是您收到通知的日子。'],
}

/** Thing by thing: what was given, what was not, and where to get the rest. */
const Answered = ({ letter }: { readonly letter: LetterLine }) =>
  letter.items.length === 0 ? null : (
    <DocumentsGot
      documents={letter.items.map(({ item, answer, outcome }) => ({
        given: outcome === null ? 'partly' : looks[outcome],
        title: item,
        text: answer,
      }))}
    />
  )

const looks = {
  given: 'given',
  partly: 'partly',
  withheld: 'refused',
  not_held: 'nothing',
  elsewhere: 'elsewhere',
  not_handled: 'apart',
} as const

const OpenLetter = ({ visit, letter }: { readonly visit: Visit; readonly letter: LetterLine }) => {
  const [button, begins] = served[letter.kind] ?? ['打开', '']
  return (
    <Form action="/progress/letters/open" {...visit.guard()}>
      <HiddenField name="letterId" value={letter.letterId} />
      <p className="law">{begins}</p>
      <Buttons tight>
        <Button icon="document">{button}</Button>
      </Buttons>
    </Form>
  )
}

const Hear = ({ letter }: { readonly letter: LetterLine }) => (
  <Buttons tight>
    <LinkButton quiet icon="listen" href={`/progress/letters/${encodeURIComponent(letter.letterId)}/listen`}>
      听一听，看大字<Unseen>：{letter.title}</Unseen>
    </LinkButton>
  </Buttons>
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
