import { sendFile } from './send-file.ts'
import { shrinkPhoto } from './shrink-photo.ts'

interface Words {
  readonly most: number
  readonly sending: string
  readonly shrinking: string
  readonly checking: string
  readonly again: string
  readonly failed: string
  readonly tooLarge: string
  readonly wrongKind: string
}

/** Sends the pages of a paper as soon as they are chosen, one after the other, smaller, and says how far each is. */
export function uploadPages(): void {
  document.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.type !== 'file') return
    const place = target.closest<HTMLElement>('[data-upload]')
    if (!place || !target.form || !target.files?.length) return
    const words: Words = JSON.parse(place.dataset['upload'] ?? '{}')
    void sendAll({ place, words, input: target, form: target.form }, [...target.files])
  })
}

interface Upload {
  readonly place: HTMLElement
  readonly words: Words
  readonly input: HTMLInputElement
  readonly form: HTMLFormElement
}

async function sendAll(upload: Upload, files: readonly File[]): Promise<void> {
  const { input, form, words } = upload
  const { name, id } = input
  const line = progressIn(upload)
  input.disabled = true
  // It told of what was chosen before.
  document.querySelector('.govuk-error-summary')?.remove()
  const faults: string[] = []
  let page: Document | undefined
  for (const file of files) {
    const told = (text: string, percent = 0) => line.tell(text.replace('{name}', file.name), percent)
    told(words.shrinking)
    const small = await shrinkPhoto(file)
    const fault = faultOf(small, words)
    if (fault) {
      faults.push(fault.replace('{name}', file.name))
      continue
    }
    const sent = await sendFile(form.getAttribute('action') ?? '', dataOf(form, name, small), {
      progress: (percent) => {
        const text = percent < 100 ? words.sending.replace('{percent}', String(percent)) : words.checking
        told(text, percent)
      },
      again: () => told(words.again),
    })
    if (sent === 'lost') {
      faults.push(words.failed.replace('{name}', file.name))
      break
    }
    page = new DOMParser().parseFromString(sent.html, 'text/html')
    faults.push(...faultsOn(page, id))
  }
  line.end()
  input.disabled = false
  if (page && !show(page)) return
  tell(document.getElementById(id), faults)
}

function faultOf(file: File, { most, tooLarge, wrongKind }: Words): string | undefined {
  if (file.size > most) return tooLarge
  return /^(?:image\/(?:jpeg|png|hei[cf])|application\/pdf|)$/u.test(file.type) ? undefined : wrongKind
}

/** Everything of the form but its file controls, and the one file. */
function dataOf(form: HTMLFormElement, name: string, file: File): FormData {
  const data = new FormData()
  for (const [field, value] of new FormData(form)) if (typeof value === 'string') data.append(field, value)
  data.set('lam', 'them-trang')
  data.append(name, file, file.name)
  return data
}

/** What the server says beside the control on the page that came back. */
function faultsOn(page: Document, id: string): readonly string[] {
  const lines = page.getElementById(`${id}-error`)?.querySelectorAll('p') ?? []
  return [...lines].map((line) => line.textContent ?? '')
}

/** Puts the pages and the hidden fields of what came back in their places; a page of another kind is opened instead. */
function show(page: Document): boolean {
  const [here, there] = [document.getElementById('main'), page.getElementById('main')]
  if (!here || !there?.querySelector('[data-upload]')) {
    location.reload()
    return false
  }
  const seen = document.activeElement?.id
  here.replaceChildren(...there.childNodes)
  document.title = page.title
  if (seen) document.getElementById(seen)?.focus()
  return true
}

/** Every fault of the files that were chosen, where the page has its own last one. */
function tell(input: HTMLElement | null, faults: readonly string[]): void {
  if (!input) return
  const known = document.getElementById(`${input.id}-error`)
  if (faults.length === 0) return
  const box = known ?? document.createElement('div')
  box.id = `${input.id}-error`
  box.className = 'govuk-error-message'
  box.setAttribute('role', 'alert')
  box.replaceChildren(
    ...faults.map((fault) => {
      const line = document.createElement('p')
      line.textContent = fault
      return line
    }),
  )
  if (!known) input.parentElement?.before(box)
  input.setAttribute('aria-invalid', 'true')
  input.setAttribute('aria-describedby', `${input.id}-hint ${box.id}`)
}

function progressIn({ input }: Upload): {
  readonly tell: (text: string, percent: number) => void
  readonly end: () => void
} {
  const line = document.createElement('p')
  const bar = document.createElement('progress')
  line.setAttribute('role', 'status')
  bar.max = 100
  input.parentElement?.before(line, bar)
  return {
    tell(text, percent) {
      if (line.textContent !== text) line.textContent = text
      bar.value = percent
      bar.setAttribute('aria-label', text)
    },
    end() {
      line.remove()
      bar.remove()
    },
  }
}
