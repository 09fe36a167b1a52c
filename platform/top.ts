/** Where the project lies: the same from the sources and from the bundle in dist/. */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The folder holding package.json and database/migrations. */
export const projectTop = (): string => {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'database', 'migrations')) && existsSync(join(folder, 'package.json'))) return folder
    if (dirname(folder) === folder) throw new Error('找不到程序的安装目录（其中应有 package.json 和 database/migrations）。')
  }
}
