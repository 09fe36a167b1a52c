/** Breadcrumbs: 您在这里. */
import type { TrailStep } from './page.tsx'

/** The home page is put in front. */
export const Trail = ({ steps }: { readonly steps: readonly TrailStep[] }) =>
  steps.length === 0 ? (
    <span />
  ) : (
    <nav aria-label="您在这里">
      <ol>
        <li>
          <a href="/">首页</a>
        </li>
        {steps.map((step, at) => (
          <li key={step.title} aria-current={at === steps.length - 1 ? 'page' : undefined}>
            {step.href && at < steps.length - 1 ? <a href={step.href}>{step.title}</a> : step.title}
          </li>
        ))}
      </ol>
    </nav>
  )
