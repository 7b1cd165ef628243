/**
 * Filters the list that a search form names (`data-finds="id"`) while somebody types, as the server would; arrows walk
 * through what is left, Enter opens the first of it.
 */
export function findProcedure(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-finds]')
  const list = document.getElementById(form?.dataset['finds'] ?? '')
  const input = form?.querySelector<HTMLInputElement>('input[name="tim"]')
  if (!form || !list || !input) return
  const links = () => [...list.querySelectorAll<HTMLAnchorElement>('li:not([hidden]) a')]
  input.addEventListener('input', () => filter(list, input.value))
  form.addEventListener('submit', (event) => {
    const [first] = links()
    if (input.value.trim() === '' || first === undefined) return
    event.preventDefault()
    first.click()
  })
  for (const place of [input, list])
    place.addEventListener('keydown', (event) => {
      if (event instanceof KeyboardEvent && walk([input, ...links()], event.key)) event.preventDefault()
    })
}

function filter(list: HTMLElement, typed: string): void {
  const words = fold(typed).split(/\s+/u)
  for (const item of list.querySelectorAll<HTMLElement>('li[data-words]')) {
    const known = ` ${item.dataset['words'] ?? ''}`
    item.hidden = !words.every((word) => known.includes(` ${word}`))
  }
  for (const field of list.querySelectorAll<HTMLElement>('section'))
    field.hidden = field.querySelector('li:not([hidden])') === null
  const none = document.getElementById(`${list.id}-none`)
  if (none) none.hidden = list.querySelector('li:not([hidden])') !== null
}

function fold(text: string): string {
  return text.trim().toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gu, 'd')
}

/** Moves the focus one up or down; whether there was somewhere to go. */
function walk(places: readonly HTMLElement[], key: string): boolean {
  const step = { ArrowDown: 1, ArrowUp: -1 }[key]
  const { activeElement } = document
  const here = activeElement instanceof HTMLElement ? places.indexOf(activeElement) : -1
  const next = step === undefined || here === -1 ? undefined : places[here + step]
  next?.focus()
  return next !== undefined
}
