/** Builds what `npm start` runs: the server bundled by esbuild, the desk by Vite. Stamps the sources so that a fresh build is not made twice. */
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const top = fileURLToPath(new URL('..', import.meta.url))
const dist = join(top, 'dist')

const serverFolders = ['kernel', 'law', 'platform', 'office', 'site', 'exchange', 'faces', 'database', 'tools', 'bench', 'testing']
const deskFolders = ['kernel', 'law', 'office', 'exchange', 'faces/desk']

/** Source files below a folder whose name matches. */
const filesBelow = (folder) => {
  const found = []
  const walk = (path) => {
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      const child = join(path, entry.name)
      if (entry.isDirectory()) {
        if (entry.name !== 'node_modules') walk(child)
      } else if (/\.(ts|tsx|css|html|mjs|json|svg|sql)$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name)) found.push(child)
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

const isFresh = (name, stamp) => {
  try {
    return readFileSync(join(dist, `${name}.stamp`), 'utf8') === stamp
  } catch {
    return false
  }
}

/** Bundles the programs that Node runs; packages stay outside the bundle. */
export const buildServer = async () => {
  const stamp = stampOf(serverFolders, ['main.ts', 'package.json', 'tools/build.mjs'])
  if (isFresh('server', stamp)) return false
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
  writeFileSync(join(dist, 'server.stamp'), stamp)
  return true
}

/** Builds the desk into dist/desk. */
export const buildDesk = async () => {
  const stamp = stampOf(deskFolders, ['package.json', 'tools/build.mjs'])
  if (isFresh('desk', stamp)) return false
  const { build } = await import('vite')
  await build({ configFile: join(top, 'faces/desk/vite.config.ts'), logLevel: 'error' })
  writeFileSync(join(dist, 'desk.stamp'), stamp)
  return true
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(dist, { recursive: true })
  await buildServer()
  if (!process.argv.includes('--server')) await buildDesk()
}
