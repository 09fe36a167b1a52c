/** The top of the home page: the question, the large search box, the sun over terraced hills; and the rights at its foot. */
import type { ReactNode } from 'react'
import { Icon, type IconName } from '../icon/icon.tsx'
import { phrase } from '../prose/prose.tsx'

export interface HeroProps {
  readonly title: string
  readonly lead: string
  /** The page's tools stand above, on the sky. */
  readonly tools?: ReactNode
  /** The search box. */
  readonly children: ReactNode
}

/** Doors follow and overlap its lower edge. */
export const Hero = ({ title, lead, tools, children }: HeroProps) => (
  <div className="hero">
    <Hills />
    {tools && <div className="wrap trail trail--end">{tools}</div>}
    <div className="wrap hero__in">
      <h1>{title}</h1>
      <p className="lead k">{phrase(lead)}</p>
      {children}
    </div>
  </div>
)

export interface RightsProps {
  readonly title: string
  readonly rights: readonly { readonly title: string; readonly text: string }[]
  /** How else to reach us: phone, counter, post. */
  readonly ways?: readonly { readonly icon: IconName; readonly text: ReactNode }[]
}

/** Four short sentences, each under a sun-coloured edge. */
export const Rights = ({ title, rights, ways = [] }: RightsProps) => (
  <section className="rights" aria-labelledby="rights">
    <div className="wrap">
      <h2 id="rights">{title}</h2>
      <ol>
        {rights.map((right) => (
          <li key={right.title}>
            <b>{right.title}</b>
            {phrase(right.text)}
          </li>
        ))}
      </ol>
      {ways.length > 0 && (
        <p className="ways">
          {ways.map((way) => (
            <span key={way.icon}>
              <Icon name={way.icon} />
              <span>{way.text}</span>
            </span>
          ))}
        </p>
      )}
    </div>
  </section>
)

const Hills = () => (
  <svg className="hero__art" viewBox="-640 0 2560 360" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
    <circle className="brand__sun" cx="1004" cy="150" r="112" />
    <path
      className="hill-1"
      d="M-640 170c160 40 340 62 480 50s100-10 160-24C130 150 240 128 380 150s240 34 380 6c120-24 190-58 300-52s140 44 220 34 200 50 340 44 200-46 300-34v212H-640z"
    />
    <path
      className="hill-2"
      d="M-640 210c160-30 300 40 430 34s150-6 210-22c150-26 250 6 390 6s240-36 380-62 210-14 310 16 140 16 200 2 180-40 320-20 200 40 320 30v166H-640z"
    />
    <path
      className="hill-3"
      d="M-640 240c180-30 300 20 420 24s160 4 220-10c170-40 300-10 450-10s270-22 400-30 270 10 430-10 180 30 320 26 220-10 320-4v134H-640z"
    />
    <path
      className="hill-4"
      d="M690 196c110-22 190-44 300-38s150 36 290 30 200-30 340-10M640 212c120-10 240-42 350-36s190 30 290 24 200-30 330-12M-300 256c120 8 220-4 300-20 150-22 250 4 400 4M700 226c130-16 280-12 380-6s140 2 200-4M-640 256c180-28 300 20 420 22s160 4 220-10c170-36 300-8 450-8s270-20 400-26 270 10 430-8 180 30 320 28 220-8 320-4M-640 272c180-26 300 20 420 22s160 4 220-10c170-32 300-8 450-8s270-16 400-22 270 10 430-6 180 28 320 26 220-8 320-4M-640 292c180-24 300 18 420 20s160 4 220-10c170-28 300-8 450-8s270-14 400-18 270 8 430-4 180 26 320 24 220-8 320-4"
    />
  </svg>
)
