/** 结案归档目录 (条例 第四十五条): every paper of the case in order, with number, day and pages. */
import { inChinese } from '#kernel'
import type { LetterContent } from '#letters/contract'
import { formOn } from './paper.ts'
import type { ArchiveIndexInput, LetterSituation } from './situation.ts'
import { applicantValues, templateKind, toApplicant, written } from './template.ts'

export const archiveIndexTemplate = templateKind({
  id: 'archive_index',
  name: '政府信息公开申请卷内目录',
  group: '内部文书',
  kind: 'archive_index',
  placeholders: {
    ...toApplicant,
    收到日期: { type: 'text', explains: '收到申请之日' },
    归档日期: { type: 'text', explains: '归档的日期' },
    卷内文件: { type: 'blocks', explains: '全部文书和材料的目录，一张表', required: '条例第四十五条：案卷要齐全' },
  },
})

export const archiveIndex = (situation: LetterSituation, input: ArchiveIndexInput): LetterContent =>
  formOn(situation, {
    kind: 'archive_index',
    signed: false,
    ...written(situation, archiveIndexTemplate, {
      ...applicantValues(situation),
      收到日期: situation.receivedOn ? inChinese(situation.receivedOn) : '',
      归档日期: inChinese(situation.on),
      卷内文件: [
        {
          kind: 'table',
          columns: ['序号', '文书名称', '文号', '日期', '页数', '备注'],
          widths: [0.9, 3, 2.6, 2.6, 0.9, 1.2],
          rows: input.rows.map((row, place) => [
            String(place + 1),
            row.title,
            row.documentNumber ?? '',
            row.on ? inChinese(row.on) : '',
            row.pages === null ? '' : String(row.pages),
            row.note ?? '',
          ]),
        },
      ],
    }),
  })
