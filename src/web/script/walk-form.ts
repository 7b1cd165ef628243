/** In the form of a reception Enter goes on to the next field, and Ctrl with Enter presses its main button. */
export function walkForm(): void {
  const form = document.querySelector<HTMLFormElement>('form.receive')
  form?.addEventListener('keydown', (event) => {
    const { target } = event
    if (event.key !== 'Enter' || event.isComposing || !(target instanceof HTMLElement)) return
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault()
      form.querySelector<HTMLButtonElement>('[data-accepts]')?.click()
    } else if (target.matches('input:not([type="file"]), select')) {
      event.preventDefault()
      nextOf(form, target)?.focus()
    }
  })
}

/** What the eye meets next: nothing hidden, closed or only for the mouse. */
function nextOf(form: HTMLFormElement, from: HTMLElement): HTMLElement | undefined {
  const fields = [...form.querySelectorAll<HTMLElement>('input, select, textarea, button')].filter(
    (field) => field.tabIndex >= 0 && isShown(field) && isChosen(field) && !isExtra(field),
  )
  return fields[fields.indexOf(from) + 1]
}

/** What lies in a closed section has its place in the page all the same. */
function isShown(field: HTMLElement): boolean {
  return field.offsetParent !== null && field.closest('details:not([open])') === null
}

/** Of a group of radios the keyboard stops at the chosen one only. */
function isChosen(field: HTMLElement): boolean {
  return !(field instanceof HTMLInputElement && field.type === 'radio') || field.checked
}

/** Files and buttons beside a field are reached with Tab: Enter goes past them, except to what fills or receives. */
function isExtra(field: HTMLElement): boolean {
  const isFile = field instanceof HTMLInputElement && field.type === 'file'
  return isFile || (field instanceof HTMLButtonElement && !('accepts' in field.dataset || 'fills' in field.dataset))
}
