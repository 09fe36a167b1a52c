/** 好差评: five grades, the best first; one press sends. */
import type { FormProps } from '../form/form.tsx'
import { Form } from '../form/form.tsx'

export interface GradesProps extends Pick<FormProps, 'action' | 'csrf' | 'idempotency'> {
  /** The name under which the grade is sent. */
  readonly name: string
  readonly grades: readonly { readonly value: number; readonly label: string }[]
}

export const Grades = ({ name, grades, ...form }: GradesProps) => (
  <Form {...form} className="btns">
    {grades.map(({ value, label }) => (
      <button key={value} type="submit" className="btn btn--q" name={name} value={value}>
        {label}
      </button>
    ))}
  </Form>
)
