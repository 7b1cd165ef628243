/** How officers are called when they sign in: `thuly.tuangiao`, at most 64 characters. */
const accountForm = /^(?=.{3,64}$)[a-z][a-z0-9]*([.-][a-z0-9]+)*$/u

/** Whether an account can be called so at all. */
export function isAccount(text: string): boolean {
  return accountForm.test(text)
}
