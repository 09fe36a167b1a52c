/** What a password must be. Pure; every refusal says how to mend it. */
import { invalid, ok, type Result } from '#kernel'

const wellKnown = ['password', 'passw0rd', 'qwerty', '123456', '111111', '000000', 'abc123', 'admin', 'iloveyou', 'zhengfu', 'sunlit']

/** At least 10 characters of three kinds, or 16 of any; not the account, not a well-known word with trimmings. */
export const checkPassword = (password: string, account: string): Result<string> => {
  const refuse = (message: string) => invalid(message, { password: message })
  if (password.length > 200) return refuse('密码最多 200 个字符。')
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d]/].filter((kind) => kind.test(password)).length
  if (password.length < 16 && (password.length < 10 || kinds < 3))
    return refuse('密码至少 10 个字符，并含大写字母、小写字母、数字、符号中的三种；或者用 16 个字符以上的一句话。')
  const plain = password.toLowerCase()
  if (account.length >= 3 && plain.includes(account.toLowerCase())) return refuse('密码里不要含有账号。')
  if (new Set(plain).size < 5) return refuse('密码里重复的字符太多，请换一个。')
  const known = wellKnown.find((word) => plain.includes(word) && plain.length - word.length < 8)
  return known ? refuse('这个密码太常见，容易被猜到，请换一个。') : ok(password)
}
