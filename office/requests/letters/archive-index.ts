/** 结案归档目录 (条例 第四十五条): every paper of the case in order, with number, day and pages. */
import { inChinese } from '#kernel'
import type { LetterContent } from '#letters/contract'
import { fieldsTable, formOn } from './paper.ts'
import type { ArchiveIndexInput, LetterSituation } from './situation.ts'

export const archiveIndex = (situation: LetterSituation, input: ArchiveIndexInput): LetterContent =>
  formOn(situation, {
    kind: 'archive_index',
    title: '政府信息公开申请卷内目录',
    signed: false,
    blocks: [
      fieldsTable([
        ['登记编号', situation.caseNumber],
        ['申请人', situation.applicant.name],
        ['收到申请之日', situation.receivedOn ? inChinese(situation.receivedOn) : ''],
        ['归档日期', inChinese(situation.on)],
      ]),
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
  })
