/** The notices for 2019 to 2023, for old files only: typed from knowledge, compared with a public table, not read for this project. */
import type { CalendarNotice } from './notice.ts'

export const notice2019: CalendarNotice = {
  year: 2019,
  source: '国办发明电〔2018〕15号、国办发明电〔2019〕3号（劳动节调整）',
  verification: 'recalled',
  holidays: [
    { name: '元旦', from: '2018-12-30', to: '2019-01-01', makeUp: ['2018-12-29'] },
    { name: '春节', from: '2019-02-04', to: '2019-02-10', makeUp: ['2019-02-02', '2019-02-03'] },
    { name: '清明节', from: '2019-04-05', to: '2019-04-07' },
    { name: '劳动节', from: '2019-05-01', to: '2019-05-04', makeUp: ['2019-04-28', '2019-05-05'] },
    { name: '端午节', from: '2019-06-07', to: '2019-06-09' },
    { name: '中秋节', from: '2019-09-13', to: '2019-09-15' },
    { name: '国庆节', from: '2019-10-01', to: '2019-10-07', makeUp: ['2019-09-29', '2019-10-12'] },
  ],
}

/** The Spring Festival of 2020 was prolonged to 2 February because of the epidemic; 1 February was then no make-up workday. */
export const notice2020: CalendarNotice = {
  year: 2020,
  source: '国办发明电〔2019〕16号、国办发明电〔2020〕1号（春节延长）',
  verification: 'recalled',
  holidays: [
    { name: '元旦', from: '2020-01-01', to: '2020-01-01' },
    { name: '春节', from: '2020-01-24', to: '2020-02-02', makeUp: ['2020-01-19'] },
    { name: '清明节', from: '2020-04-04', to: '2020-04-06' },
    { name: '劳动节', from: '2020-05-01', to: '2020-05-05', makeUp: ['2020-04-26', '2020-05-09'] },
    { name: '端午节', from: '2020-06-25', to: '2020-06-27', makeUp: ['2020-06-28'] },
    { name: '国庆节、中秋节', from: '2020-10-01', to: '2020-10-08', makeUp: ['2020-09-27', '2020-10-10'] },
  ],
}

export const notice2021: CalendarNotice = {
  year: 2021,
  source: '国办发明电〔2020〕27号',
  verification: 'recalled',
  holidays: [
    { name: '元旦', from: '2021-01-01', to: '2021-01-03' },
    { name: '春节', from: '2021-02-11', to: '2021-02-17', makeUp: ['2021-02-07', '2021-02-20'] },
    { name: '清明节', from: '2021-04-03', to: '2021-04-05' },
    { name: '劳动节', from: '2021-05-01', to: '2021-05-05', makeUp: ['2021-04-25', '2021-05-08'] },
    { name: '端午节', from: '2021-06-12', to: '2021-06-14' },
    { name: '中秋节', from: '2021-09-19', to: '2021-09-21', makeUp: ['2021-09-18'] },
    { name: '国庆节', from: '2021-10-01', to: '2021-10-07', makeUp: ['2021-09-26', '2021-10-09'] },
  ],
}

export const notice2022: CalendarNotice = {
  year: 2022,
  source: '国办发明电〔2021〕11号',
  verification: 'recalled',
  holidays: [
    { name: '元旦', from: '2022-01-01', to: '2022-01-03' },
    { name: '春节', from: '2022-01-31', to: '2022-02-06', makeUp: ['2022-01-29', '2022-01-30'] },
    { name: '清明节', from: '2022-04-03', to: '2022-04-05', makeUp: ['2022-04-02'] },
    { name: '劳动节', from: '2022-04-30', to: '2022-05-04', makeUp: ['2022-04-24', '2022-05-07'] },
    { name: '端午节', from: '2022-06-03', to: '2022-06-05' },
    { name: '中秋节', from: '2022-09-10', to: '2022-09-12' },
    { name: '国庆节', from: '2022-10-01', to: '2022-10-07', makeUp: ['2022-10-08', '2022-10-09'] },
  ],
}

export const notice2023: CalendarNotice = {
  year: 2023,
  source: '国办发明电〔2022〕16号',
  verification: 'recalled',
  holidays: [
    { name: '元旦', from: '2022-12-31', to: '2023-01-02' },
    { name: '春节', from: '2023-01-21', to: '2023-01-27', makeUp: ['2023-01-28', '2023-01-29'] },
    { name: '清明节', from: '2023-04-05', to: '2023-04-05' },
    { name: '劳动节', from: '2023-04-29', to: '2023-05-03', makeUp: ['2023-04-23', '2023-05-06'] },
    { name: '端午节', from: '2023-06-22', to: '2023-06-24', makeUp: ['2023-06-25'] },
    { name: '中秋节、国庆节', from: '2023-09-29', to: '2023-10-06', makeUp: ['2023-10-07', '2023-10-08'] },
  ],
}
