import { type Decision, fold, ok, refuse } from '#kernel/index.ts'

const shortest = 12
const longest = 128

/** Words that guessers try first; a password that is little more than one of them is refused. */
const guessed = [
  'password',
  'matkhau',
  'vietnam',
  'dienbien',
  'motcua',
  'hethong',
  'administrator',
  'qwerty',
  'iloveyou',
  'letmein',
  'welcome',
  'abcdefgh',
]

/** Whether a new password will do for `account`: long, and not what a guesser tries first. No rules about signs. */
export function checkNewPassword(password: string, account: string): Decision<string> {
  const length = [...password].length
  if (length < shortest) return refuseShort(length)
  if (length > longest)
    return refuse('password-too-long', {
      vi: `Mật khẩu dài ${length} ký tự; tối đa là ${longest}.`,
      en: `The password has ${length} characters; at most ${longest} are possible.`,
    })
  return isGuessable(password, account) ? refuseGuessable() : ok(password)
}

/** Whether hardly anything is left without figures, guessed words and the parts of the account. */
function isGuessable(password: string, account: string): boolean {
  const letters = fold(password).replace(/[^a-z]/gu, '')
  const words = [...guessed, ...account.split(/[.-]/u).filter((part) => part.length > 3)]
  const rest = words.reduce((text, word) => text.replaceAll(word, ''), letters)
  return new Set(rest).size < 4
}

function refuseShort(length: number): Decision<never> {
  return refuse('password-too-short', {
    vi: `Mật khẩu mới có ${length} ký tự; cần ít nhất ${shortest}. Nên dùng vài từ ghép lại, dễ nhớ với riêng mình.`,
    en: `The new password has ${length} characters; at least ${shortest} are needed. A few words that only you would put together do well.`,
  })
}

function refuseGuessable(): Decision<never> {
  return refuse('password-guessable', {
    vi: 'Mật khẩu mới quá dễ đoán: chứa tên tài khoản, từ thông dụng, chỉ có số hoặc ký tự lặp lại. Hãy ghép vài từ không liên quan.',
    en: 'The new password is too easy to guess: the account, a common word, only figures or repeated signs. Put a few unrelated words together.',
  })
}
