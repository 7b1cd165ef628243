/**
 * Says beside a field, as soon as it is left, what the server would say of it: nothing in it, or not of its form. Keeps nobody from
 * sending: what only the server knows, it says then.
 */
export function tellFaults(): void {
  document.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return
    if (target.dataset['missing'] === undefined && target.dataset['wrong'] === undefined) return
    const fault = faultOf(target)
    if (fault) tell(target, fault)
    else retract(target)
  })
}

type Field = HTMLInputElement | HTMLTextAreaElement

function faultOf({ value, dataset }: Field): string | undefined {
  const typed = value.normalize('NFC').trim()
  if (typed === '') return dataset['missing']
  const { pattern, wrong } = dataset
  if (!pattern || new RegExp(pattern, 'u').test(typed)) return undefined
  return wrong?.replace('{typed}', typed.length > 60 ? `${typed.slice(0, 57)}…` : typed)
}

const ours = 'told'

function tell(field: Field, fault: string): void {
  const id = `${field.id}-error`
  const line = document.getElementById(id) ?? document.createElement('p')
  line.id = id
  line.className = 'govuk-error-message'
  line.textContent = fault
  line.setAttribute('role', 'alert')
  if (!line.isConnected) field.before(line)
  line.dataset[ours] = ''
  field.setAttribute('aria-invalid', 'true')
  point(field, id, true)
  groupOf(field)?.classList.add('govuk-form-group--error')
}

/** Takes back what was told here; what the server told stays until the server has seen it mended. */
function retract(field: Field): void {
  const id = `${field.id}-error`
  const line = document.getElementById(id)
  if (line?.dataset[ours] === undefined) return
  line.remove()
  field.removeAttribute('aria-invalid')
  point(field, id, false)
  groupOf(field)?.classList.remove('govuk-form-group--error')
}

function groupOf(field: Field): Element | null {
  return field.closest('.govuk-form-group')
}

function point(field: Field, id: string, isTold: boolean): void {
  const others = (field.getAttribute('aria-describedby') ?? '').split(' ').filter((each) => each !== '' && each !== id)
  const all = isTold ? [...others, id] : others
  if (all.length > 0) field.setAttribute('aria-describedby', all.join(' '))
  else field.removeAttribute('aria-describedby')
}
