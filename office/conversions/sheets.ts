/** The heat list as a sheet for a spreadsheet (R041). */
import { type HeatList, outcomes, outcomeTitles, stateTitles } from './contract.ts'

export const heatSheet = ({ rows }: HeatList): readonly (readonly (string | number)[])[] => [
  [
    '序号',
    '主题',
    '单位',
    '地点',
    '申请数',
    '不同的人',
    '占比（%）',
    '上期申请数',
    '增减',
    ...outcomes.map((outcome) => outcomeTitles[outcome]),
    '已公开的条目',
    '转主动公开',
    '要的是什么',
  ],
  ...rows.map((row, place): (string | number)[] => [
    place + 1,
    row.topicTitle,
    row.organName,
    row.placeName ?? '',
    row.requests,
    row.people,
    Math.round(row.share * 1000) / 10,
    row.before,
    row.requests - row.before,
    ...outcomes.map((outcome) => row.outcomes[outcome]),
    row.published,
    row.proposal ? stateTitles[row.proposal.state] : '',
    row.titles.join('；'),
  ]),
]
