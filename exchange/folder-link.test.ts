/** The folder link between two databases: cut, lost and damaged packages, files that travel. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { execute } from '#platform'
import type { TestApp } from '#testing'
import { exchangeCaller, kept, prepare, seal, seals, send, sendWithFile, toOffice, toSite, withdrawal } from '../testing/both-sides.ts'
import { createFolderLink } from './folder-link.ts'

describe('folder link between two databases', () => {
  let office: TestApp
  let site: TestApp
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sunlit-ferry-'))
    office = await prepare()
    site = await prepare()
  })
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true })
    await office.close()
    await site.close()
  })

  test('the link is cut, both sides work on, it comes back: nothing is lost, doubled or out of order; packages may be lost and damaged', async () => {
    const [out, back] = [join(folder, 'to-office'), join(folder, 'to-site')]
    const again = { sendAgainAfterMilliseconds: 0 }
    const officeLink = createFolderLink(office, {
      side: 'office',
      to: { side: 'office', appliers: toOffice },
      outgoingFolder: back,
      incomingFolder: out,
      ...again,
    })
    const siteLink = createFolderLink(site, {
      side: 'site',
      to: { side: 'site', appliers: toSite },
      outgoingFolder: out,
      incomingFolder: back,
      ...again,
    })

    const submit = (text: string) => execute(site, exchangeCaller, send('site'), withdrawal(text))
    const publish = (number: number) => execute(office, exchangeCaller, send('office'), seal(number))
    await submit('first')
    await siteLink.write()
    expect((await officeLink.read()).applied).toBe(1)
    expect((await officeLink.read()).applied).toBe(0)

    // cut: five on each side, one package lost on the way, one damaged
    for (let index = 1; index <= 5; index += 1) {
      await submit(`cut ${index}`)
      await publish(index)
      const name = await siteLink.write()
      if (!name) throw new Error('nothing was written')
      if (index === 2) await rm(join(out, name))
      if (index === 4) {
        const bytes = await readFile(join(out, name))
        bytes[Math.floor(bytes.length / 2)] = (bytes[Math.floor(bytes.length / 2)] ?? 0) ^ 1
        await writeFile(join(out, name), bytes)
      }
    }
    // back again
    for (let round = 0; round < 4; round += 1) {
      await officeLink.read()
      await officeLink.write()
      await siteLink.read()
      await siteLink.write()
    }
    expect(await kept(office)).toEqual(['first', 'cut 1', 'cut 2', 'cut 3', 'cut 4', 'cut 5'])
    expect(await seals(site)).toEqual([1, 2, 3, 4, 5])
    expect(await readdir(join(out, 'refused'))).toHaveLength(1)
  })

  test('a file travels with its message, and the message waits for nothing else', async () => {
    const stored = await site.site.files.put(Buffer.from('%PDF-1.4 身份证明'))
    if (!stored.ok) throw new Error('not stored')
    const file = { digest: stored.value.digest, name: '证明.pdf', type: 'application/pdf', bytes: stored.value.bytes }
    await execute(site, exchangeCaller, sendWithFile, {
      trackingNumber: '20261125-10001-7',
      text: '带文件',
      submittedOn: '2026-11-25',
      files: [file],
    })
    const [out, back] = [join(folder, 'files-to-office'), join(folder, 'files-to-site')]
    const siteLink = createFolderLink(site, {
      side: 'site',
      to: { side: 'site', appliers: toSite },
      outgoingFolder: out,
      incomingFolder: back,
    })
    const officeLink = createFolderLink(office, {
      side: 'office',
      to: { side: 'office', appliers: toOffice },
      outgoingFolder: back,
      incomingFolder: out,
    })
    await siteLink.write()
    expect(await office.office.files.find(file.digest)).toBeNull()
    expect((await officeLink.read()).applied).toBe(1)
    expect((await office.office.files.read(file.digest)).toString()).toContain('身份证明')
    expect(await siteLink.write()).toBeNull()
  })
})
