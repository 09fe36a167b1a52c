/** Handing in files: a plain file box that says what it takes, and the files that are already there. */
import { describedBy, FieldError } from '../field/field.tsx'
import { Icon } from '../icon/icon.tsx'
import { Unseen } from '../prose/prose.tsx'

export interface FileUploadProps {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly error?: string
  readonly optional?: boolean
  /** As in the accept attribute: '.pdf,.jpg,image/*'. */
  readonly accept?: string
  readonly multiple?: boolean
  readonly kept?: readonly KeptFile[]
}

export interface KeptFile {
  readonly name: string
  /** 210 KB */
  readonly size: string
  /** Where it can be looked at, and the value of the button that removes it. */
  readonly href?: string
  readonly removeValue?: string
}

/** The removing button is named `remove`; it sends the form, so it works without script. */
export const FileUpload = ({ name, label, hint, error, optional = false, accept, multiple = false, kept = [] }: FileUploadProps) => (
  <div className={error ? 'field field--err' : 'field'}>
    <label htmlFor={name}>
      {label}
      {optional && <span className="law">（可以不填）</span>}
    </label>
    {hint && (
      <p className="hint" id={`${name}-hint`}>
        {hint}
      </p>
    )}
    {error && <FieldError id={`${name}-error`}>{error}</FieldError>}
    {kept.length > 0 && (
      <ul className="kept" aria-label="已经收到的文件">
        {kept.map((file) => (
          <li key={file.name}>
            <Icon name="clip" />
            <span>
              {file.href ? <a href={file.href}>{file.name}</a> : file.name}
              <span className="law">，{file.size}</span>
            </span>
            {file.removeValue && (
              <button className="aslink" type="submit" name="remove" value={file.removeValue}>
                去掉<Unseen>{file.name}</Unseen>
              </button>
            )}
          </li>
        ))}
      </ul>
    )}
    <input
      className="file"
      type="file"
      id={name}
      name={name}
      accept={accept}
      multiple={multiple}
      aria-describedby={describedBy(name, { hint, error })}
      aria-invalid={error ? true : undefined}
    />
  </div>
)
