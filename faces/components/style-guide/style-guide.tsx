/** The style guide: every component with its examples on one page, in the look that is asked for. */
import type { ReactElement } from 'react'
import { Columns } from '../columns/columns.tsx'
import { Page } from '../page/page.tsx'
import type { Display, Site } from '../page/site.ts'
import type { Example } from './example.ts'
import { exampleGroups } from './groups.ts'

export interface StyleGuideProps {
  readonly site: Site
  readonly display?: Display
  readonly path?: string
}

/** All examples, grouped by component, with an index beside them. */
export const StyleGuide = ({ site, display, path = '/style-guide' }: StyleGuideProps): ReactElement => (
  <Page site={site} title="组件样张" path={path} display={display} trail={[{ title: '组件样张' }]} unlisted>
    <h1>组件样张</h1>
    <p className="lead">每个组件和它的例子。大字、深色、高对比在页脚切换。</p>
    <Columns
      side="left"
      spaced
      asideLabel="组件目录"
      aside={
        <nav aria-label="组件">
          <ul>
            {exampleGroups.map((group) => (
              <li key={group.id}>
                <a href={`#${group.id}`}>{group.title}</a>
              </li>
            ))}
          </ul>
        </nav>
      }
    >
      {exampleGroups.map((group) => (
        <section className="guide" key={group.id} aria-labelledby={group.id}>
          <h2 id={group.id}>
            {group.title} <code>{group.id.replace('guide-', '')}</code>
          </h2>
          {group.examples.map((example) => (
            <Shown key={example.name} example={example} />
          ))}
        </section>
      ))}
    </Columns>
  </Page>
)

/** The style guide as an element, for a route. */
export const styleGuide = (props: StyleGuideProps): ReactElement => <StyleGuide {...props} />

const Shown = ({ example }: { readonly example: Example }) => (
  <div className="guide__one">
    <p className="guide__name">{example.name}</p>
    {example.element}
  </div>
)
