/** The search box: on every page small, on the home page large. */
import { Icon } from '../icon/icon.tsx'
import { Unseen } from '../prose/prose.tsx'

export interface SearchBoxProps {
  readonly action: string
  readonly value?: string
  readonly placeholder?: string
  readonly label?: string
  readonly big?: boolean
  readonly id?: string
  /** Example words below the large box. */
  readonly examples?: readonly { readonly text: string; readonly href: string }[]
}

/** A GET form named q. */
export const SearchBox = (props: SearchBoxProps) => {
  const { action, value, placeholder = '搜文件、征地、办事', label = '搜全站', big = false, id = 'q', examples = [] } = props
  return (
    <>
      <search>
        <form className={big ? 'find find--big' : 'find'} action={action}>
          <label className="vh" htmlFor={id}>
            {label}
          </label>
          <input id={id} name="q" type="search" autoComplete="off" placeholder={placeholder} defaultValue={value} maxLength={200} />
          <button className="btn" type="submit">
            <Icon name="search" />
            {big ? '搜索' : <Unseen>搜索</Unseen>}
          </button>
        </form>
      </search>
      {examples.length > 0 && (
        <p className="eg">
          <span>大家常搜：</span>
          {examples.map((example) => (
            <a key={example.href} href={example.href}>
              {example.text}
            </a>
          ))}
        </p>
      )}
    </>
  )
}
