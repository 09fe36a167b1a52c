/** Builds what `npm start` runs: the server bundled by esbuild, the desk by Vite. Stamps the sources so that a fresh build is not made twice. */
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const top = fileURLToPath(new URL('..', import.meta.url))
const dist = join(top, 'dist')

const serverFolders = [
  'kernel',
  'search',
  'law',
  'platform',
  'office',
  'site',
  'exchange',
  'faces',
  'database',
  'tools',
  'bench',
  'testing',
]
const deskFolders = ['kernel', 'search', 'law', 'office', 'exchange', 'faces/desk', 'docs/handbook', 'docs/pictures']

/** Source files below a folder whose name matches. */
const filesBelow = (folder) => {
  const found = []
  const walk = (path) => {
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      const child = join(path, entry.name)
      if (entry.isDirectory()) {
        if (entry.name !== 'node_modules') walk(child)
      } else if (/\.(ts|tsx|css|html|mjs|json|svg|sql|md|png)$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name)) found.push(child)
    }
  }
  try {
    if (statSync(folder).isDirectory()) walk(folder)
  } catch {
    // a folder that does not exist yet has no sources
  }
  return found
}

/** One digest over names, sizes and contents of the sources. */
const stampOf = (folders, extra) => {
  const hash = createHash('sha256')
  for (const file of [...folders.flatMap((folder) => filesBelow(join(top, folder))), ...extra.map((name) => join(top, name))].sort()) {
    hash.update(relative(top, file)).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

const parts = {
  server: { folders: serverFolders, extra: ['main.ts', 'composition.ts', 'package.json', 'tools/build.mjs'] },
  desk: { folders: deskFolders, extra: ['package.json', 'tools/build.mjs'] },
}

/** True when the sources of this part are not what dist/ was built from. */
export const isStale = (name) => {
  try {
    return readFileSync(join(dist, `${name}.stamp`), 'utf8') !== stampOf(parts[name].folders, parts[name].extra)
  } catch {
    return true
  }
}

/** Bundles the programs that Node runs; packages stay outside the bundle. */
const buildServer = async () => {
  const { build } = await import('esbuild')
  await build({
    absWorkingDir: top,
    entryPoints: {
      main: 'main.ts',
      'typst-process': 'office/letters/typst-process.ts',
    },
    outdir: dist,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    jsx: 'automatic',
    packages: 'external',
    sourcemap: 'linked',
    logLevel: 'error',
  })
}

/** Builds the desk into dist/desk, each file also compressed beside it. */
const buildDesk = async () => {
  const { build } = await import('vite')
  await build({ configFile: join(top, 'faces/desk/vite.config.ts'), logLevel: 'error' })
  const assets = join(dist, 'desk/assets')
  for (const name of readdirSync(assets).filter((file) => /\.(js|css|svg)$/.test(file))) {
    const content = readFileSync(join(assets, name))
    writeFileSync(join(assets, `${name}.gz`), gzipSync(content, { level: 9 }))
    writeFileSync(join(assets, `${name}.br`), brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }))
  }
}

/** Builds one part and notes what from; the stamp is taken before, so that an edit during the build is built again. */
const buildPart = async (name, build) => {
  const stamp = stampOf(parts[name].folders, parts[name].extra)
  await build()
  writeFileSync(join(dist, `${name}.stamp`), stamp)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(dist, { recursive: true })
  const wants = (flag) => process.argv.includes(flag) || process.argv.length === 2
  if (wants('--server')) await buildPart('server', buildServer)
  if (wants('--desk')) await buildPart('desk', buildDesk)
}
