/** What counts as an open ID or mobile number. The numbers are made up. */
import { expect, it } from 'vitest'
import { isIdNumber } from '../application/id-number.ts'
import { unmaskedIn } from './unmasked.ts'

/** A made-up number with the right check character. */
const idNumber = ((body: string) => [...'0123456789X'].map((check) => body + check).find(isIdNumber) ?? '')('11010119900307123')

it.each([
  ['an ID number', `身份证号${idNumber}。`, ['id_number']],
  [
    'an ID number in full-width digits',
    idNumber.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
    ['id_number'],
  ],
  ['a masked ID number', `${idNumber.slice(0, 6)}********${idNumber.slice(14)}`, []],
  ['a number of 18 digits that is none', '110101199003071230110101', []],
  ['a mobile number', '电话13800000000', ['mobile_number']],
  ['a mobile number in groups', '138 0000 0000', ['mobile_number']],
  ['a masked mobile number', '138****0000', []],
  ['a landline', '0571-88880000', []],
  ['both', `${idNumber} 13800000000`, ['id_number', 'mobile_number']],
  ['nothing', '关于公开某文件的答复', []],
])('%s', (_, text, kinds) => expect(unmaskedIn(text)).toEqual(kinds))
