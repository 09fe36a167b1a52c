/** Buttons are verbs. One primary button on a page; the others are quiet. */
import type { ReactNode } from 'react'
import { Icon, type IconName } from '../icon/icon.tsx'

interface Look {
  readonly children: ReactNode
  readonly quiet?: boolean
  readonly icon?: IconName
}

export interface ButtonProps extends Look {
  readonly name?: string
  readonly value?: string
  /** Sends the form to another address, e.g. 存着以后再写. */
  readonly formAction?: string
  /** Looks like a link among links: the lesser way out of a form. */
  readonly plain?: boolean
  /** Sends the form even when required fields are empty. */
  readonly formNoValidate?: boolean
}

/** Sends the form that it stands in. */
export const Button = ({ children, quiet, plain = false, icon, name, value, formAction, formNoValidate }: ButtonProps) => (
  <button
    className={plain ? 'aslink' : classFor(quiet)}
    type="submit"
    name={name}
    value={value}
    formAction={formAction}
    formNoValidate={formNoValidate}
  >
    {icon && <Icon name={icon} />}
    {children}
  </button>
)

export interface LinkButtonProps extends Look {
  readonly href: string
  /** The file name when the link is a download. */
  readonly download?: string
}

/** A link that is the next step. */
export const LinkButton = ({ children, quiet, icon, href, download }: LinkButtonProps) => (
  <a className={classFor(quiet)} href={href} download={download}>
    {icon && <Icon name={icon} />}
    {children}
  </a>
)

export interface ScriptButtonProps extends Look {
  /** print: prints the page; listen: reads it aloud; copy: puts the text of `target` on the clipboard. */
  readonly does: 'print' | 'listen' | 'copy'
  /** id of the element that is read or copied; the main part of the page when left out. */
  readonly target?: string
  /** As a link among links instead of a button. */
  readonly plain?: boolean
}

/** Needs script: hidden until the script is there, so that without it nobody meets a button that does nothing. */
export const ScriptButton = ({ children, quiet = true, icon, does, target, plain = false }: ScriptButtonProps) => (
  <button className={plain ? 'aslink' : classFor(quiet)} type="button" data-does={does} data-target={target} hidden>
    {icon && <Icon name={icon} />}
    <span data-says="">{children}</span>
  </button>
)

/** The row at the end of a form or a card. */
export const Buttons = ({ children, tight = false }: { readonly children: ReactNode; readonly tight?: boolean }) => (
  <div className={tight ? 'btns btns--tight' : 'btns'}>{children}</div>
)

const classFor = (quiet = false): string => (quiet ? 'btn btn--q' : 'btn')
