/** The legal name up to where its conditions and lists begin: `Đăng ký biến động …` has 300 letters. */
export function shortName(name: string): string {
  const bare = name.replace(/^Thủ tục /u, '')
  const text = bare.charAt(0).toLocaleUpperCase('vi') + bare.slice(1)
  if (text.length <= longest) return text
  const [beginning = text] = /^.{30,}?(?=[,;(])/u.exec(text) ?? []
  const whole = beginning.length <= longest ? beginning : (/^.{1,70}(?= )/u.exec(beginning)?.[0] ?? text)
  return `${whole.trimEnd()}…`
}

const longest = 70
