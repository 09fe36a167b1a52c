/** A letter to be heard: a large play button, three big buttons, and its text in large sections that a screen reader walks (R036). Works without script as a page of large type. */
import { Icon } from '../icon/icon.tsx'

export interface ReadingSentence {
  readonly text: string
  /** What a voice is given to say. */
  readonly said: string
}

export interface ReadingPart {
  readonly id: string
  readonly title: string
  readonly sentences: readonly ReadingSentence[]
}

export interface ReadingProps {
  readonly parts: readonly ReadingPart[]
  /** id of the part that says what can be done against it; '' when there is none. */
  readonly remedy: string
  /** Where the recording lies; null when there is none. */
  readonly audio: { readonly href: string; readonly type: string; readonly size: string } | null
  /** id of 找人帮我. */
  readonly help: string
}

export const Reading = ({ parts, remedy, audio, help }: ReadingProps) => (
  <div className="reading" data-reading="">
    <section className="reading__desk" aria-label="朗读">
      <p className="reading__state" role="status" data-state="">
        {audio ? '点下面的播放键听录音；全文大字在下面。' : '下面是全文大字。您的手机、电脑能念的，可以用它自带的朗读。'}
      </p>
      <p className="reading__lack" role="status" data-lack="" hidden />
      <button className="reading__play" type="button" data-reads="play" hidden>
        <Icon name="listen" />
        <span data-says="">开始念</span>
      </button>
      <div className="reading__three">
        <button className="btn btn--q" type="button" data-reads="again" hidden>
          再听一遍
        </button>
        <button className="btn btn--q" type="button" data-reads="next" hidden>
          下一段
        </button>
        <a className="btn btn--q" href={`#${help}`} data-reads="help">
          找人帮我
        </a>
      </div>
      {remedy && (
        <p className="reading__way">
          <a href={`#${remedy}`} data-reads="remedy">
            直接听“不服这个结果，怎么办”
          </a>
        </p>
      )}
      <fieldset className="reading__speed" data-reads="speed" hidden>
        <legend>念得快慢</legend>
        {speeds.map(({ label, rate }) => (
          <label key={rate}>
            <input type="radio" name="speed" value={rate} defaultChecked={rate === '0.9'} />
            {label}
          </label>
        ))}
      </fieldset>
      {audio && (
        <div className="reading__audio">
          <p id="reading-audio">录好的声音（{audio.size}）</p>
          {/* biome-ignore lint/a11y/useMediaCaption: every word of it stands on the page */}
          <audio controls preload="none" src={audio.href} aria-labelledby="reading-audio" data-recording="" />
        </div>
      )}
      <p className="reading__keys" data-reads="keys" hidden>
        用键盘：空格念和停，→ 下一段，← 上一段，Tab 走到按钮和链接。
      </p>
    </section>
    <ol className="reading__parts">
      {parts.map((part, at) => (
        <li key={part.id} id={part.id} data-part={part.title} tabIndex={-1}>
          <h2>
            <span className="reading__number">
              {at + 1}／{parts.length}
            </span>
            {part.title}
          </h2>
          <p>
            {part.sentences.map((sentence, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a letter does not change
              <span key={place} data-say={sentence.said}>
                {sentence.text}
              </span>
            ))}
          </p>
        </li>
      ))}
    </ol>
  </div>
)

const speeds = [
  { label: '慢', rate: '0.7' },
  { label: '平常', rate: '0.9' },
  { label: '快', rate: '1.2' },
] as const
