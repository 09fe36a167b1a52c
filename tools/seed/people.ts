/** People of the rehearsal county: names from common characters, ID numbers with a right check digit in a county code that does not exist. */
import type { Random } from './random.ts'

const surnames = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕']
const given = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英华玉兰红梅建国志文秀珍海燕晓东春生金凤']

/** A name of two or three characters. */
export const personName = (random: Random): string =>
  random.pick(surnames) + random.pick(given) + (random.chance(0.7) ? random.pick(given) : '')

/** A resident ID number of the fictional area 999999 (GB 11643 check digit). */
export const idNumber = (random: Random): string => {
  const year = random.between(1945, 2002)
  const month = String(random.between(1, 12)).padStart(2, '0')
  const day = String(random.between(1, 28)).padStart(2, '0')
  const body = `999999${year}${month}${day}${String(random.between(1, 999)).padStart(3, '0')}`
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((total, weight, index) => total + weight * Number(body[index]), 0)
  return body + '10X98765432'[sum % 11]
}

/** A mobile number from a range that is not given out. */
export const mobile = (random: Random): string => `1380000${String(random.between(0, 9999)).padStart(4, '0')}`
