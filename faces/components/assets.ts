/** The public style sheet, the script and the mark as files with the hash of their content in the name, so that browsers may keep them for ever. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { markFile } from './mark/mark.tsx'

export interface Asset {
  readonly path: string
  readonly type: string
  readonly body: string
}

export interface Assets {
  readonly css: Asset
  readonly js: Asset
  readonly icon: Asset
  /** What only the page that reads a letter aloud needs: the other pages stay small. */
  readonly reading: { readonly css: Asset; readonly js: Asset }
  /** All of them, for the route that serves them (immutable). */
  readonly files: readonly Asset[]
}

let made: Assets | undefined

/** Made once per process. */
export const assets = (): Assets => {
  made ??= makeAssets()
  return made
}

const readingSheetFile = 'reading/reading.css'
const readingScriptFile = 'speak.js'

/** Tokens, ground, then each component's sheet; without comments and spare blanks. */
export const stylesheet = (folder = componentsFolder()): string => {
  const sheets = ['tokens.css', 'base.css', ...componentSheets(folder).filter((sheet) => sheet !== readingSheetFile)]
  return `@charset "utf-8";${sheets.map((sheet) => squeezed(readFileSync(join(folder, sheet), 'utf8'))).join('')}${shares()}`
}

/** The sheet of the page that reads aloud. */
export const readingSheet = (folder = componentsFolder()): string => squeezed(readFileSync(join(folder, readingSheetFile), 'utf8'))

/** The scripts, each in a scope of its own. */
export const script = (folder = componentsFolder()): string =>
  readdirSync(join(folder, 'scripts'))
    .filter((file) => file.endsWith('.js') && file !== readingScriptFile)
    .sort()
    .map((file) => inScope(folder, file))
    .join('\n')

const inScope = (folder: string, file: string): string => `{${withoutComments(readFileSync(join(folder, 'scripts', file), 'utf8'))}}`

const makeAssets = (): Assets => {
  const css = asset('css', 'text/css; charset=utf-8', stylesheet())
  const js = asset('js', 'text/javascript; charset=utf-8', script())
  const icon = asset('svg', 'image/svg+xml', markFile)
  const reading = {
    css: asset('css', css.type, readingSheet()),
    js: asset('js', js.type, inScope(componentsFolder(), readingScriptFile)),
  }
  return { css, js, icon, reading, files: [css, js, icon, reading.css, reading.js] }
}

const asset = (extension: string, type: string, body: string): Asset => ({
  path: `/assets/sunlit.${createHash('sha256').update(body).digest('hex').slice(0, 12)}.${extension}`,
  type,
  body,
})

const componentSheets = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, `${entry.name}.css`)))
    .map((entry) => `${entry.name}/${entry.name}.css`)
    .sort()

/** Found from the source and from a bundle alike: beside this file, or in faces/components of a folder above it. */
const componentsFolder = (): string => {
  const here = dirname(fileURLToPath(import.meta.url))
  for (let folder = here; ; folder = dirname(folder)) {
    const found = [folder, join(folder, 'faces', 'components')].find((candidate) => existsSync(join(candidate, 'tokens.css')))
    if (found) return found
    if (folder === dirname(folder)) throw new Error(`the style sheets of faces/components were not found from ${here}`)
  }
}

/** Shares of the ribbon's bar as classes: inline styles are forbidden by the content security policy. */
const shares = (): string => Array.from({ length: 24 }, (_, index) => `.g${index + 1}{flex-grow:${index + 1}}`).join('')

const squeezed = (css: string): string =>
  css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};]) ?/g, '$1')
    .replace(/([:,]) /g, '$1')
    .replace(/;}/g, '}')
    .trim()

const withoutComments = (js: string): string =>
  js
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s+/gm, '')
    .trim()
