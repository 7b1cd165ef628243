const quietMs = 2000
const againMs = 10_000

interface Fault {
  readonly field: string
  readonly message: string
}

interface Saved {
  readonly version: number
  readonly savedAt: string
  readonly errors: readonly Fault[]
  readonly warnings: readonly Fault[]
}

/**
 * Saves a draft by itself: two seconds after the last key, and when the page is left. Says when it was saved; where it was
 * not, says why and tries again. Files wait for a button.
 */
export function keepDraft(): void {
  const form = document.querySelector<HTMLFormElement>('form.receive--kept')
  if (form) new DraftKeeper(form).begin()
}

class DraftKeeper {
  readonly #form: HTMLFormElement
  #timer: ReturnType<typeof setTimeout> | undefined
  #saving: Promise<void> | undefined
  #isChanged = false
  #isLeaving = false
  #isStopped = false

  constructor(form: HTMLFormElement) {
    this.#form = form
  }

  begin(): void {
    this.#form.addEventListener('input', () => this.#changed())
    this.#form.addEventListener('submit', (event) => this.#submitting(event))
    addEventListener('pagehide', () => this.#leave())
    // A page that comes back from the browser's memory may be older than its draft.
    addEventListener('pageshow', (event) => {
      if (event.persisted) location.reload()
    })
  }

  #changed(): void {
    this.#isChanged = true
    this.#saveIn(quietMs)
  }

  #saveIn(ms: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#save(), ms)
  }

  async #save(): Promise<void> {
    if (this.#isStopped || !this.#isChanged) return
    await this.#saving
    this.#isChanged = false
    this.#saving = this.#send().finally(() => {
      this.#saving = undefined
    })
    await this.#saving
  }

  async #send(): Promise<void> {
    try {
      const answer = await fetch(this.#form.getAttribute('action') ?? '', this.#request(false))
      const isOurs = answer.headers.get('content-type')?.startsWith('application/json') === true
      if (!isOurs) return this.#failed(this.#words('ended'), false)
      const body: Saved & { readonly problem?: string } = await answer.json()
      if (answer.ok) return this.#saved(body)
      this.#failed(body.problem ?? this.#words('failed'), answer.status !== 409)
    } catch {
      this.#failed(this.#words('unreachable'), true)
    }
  }

  /** `isLast`: the page goes before the answer comes. */
  #request(isLast: boolean): RequestInit {
    const data = new URLSearchParams()
    for (const [name, value] of new FormData(this.#form)) if (typeof value === 'string') data.append(name, value)
    data.set('lam', 'tu-luu')
    return { method: 'POST', body: data, keepalive: isLast, credentials: 'same-origin' }
  }

  #saved({ version, savedAt, errors, warnings }: Saved): void {
    const seen = this.#form.elements.namedItem('da-thay')
    if (seen instanceof HTMLInputElement) seen.value = String(version)
    const place = this.#place()
    place?.classList.remove('saved--failed')
    if (place) place.textContent = `${place.dataset['saved'] ?? ''} ${savedAt}`
    showWarnings(this.#form, warnings)
    showLeft(errors)
  }

  #failed(why: string, isWorthTrying: boolean): void {
    const place = this.#place()
    place?.classList.add('saved--failed')
    if (place) place.textContent = why
    this.#isChanged = true
    if (isWorthTrying) this.#saveIn(againMs)
    else this.#isStopped = true
  }

  #place(): HTMLElement | null {
    return document.getElementById('saved')
  }

  #words(kind: string): string {
    return this.#place()?.dataset[kind] ?? ''
  }

  /** A press waits for the save that is under way, so that it knows its version. */
  #submitting(event: SubmitEvent): void {
    clearTimeout(this.#timer)
    if (this.#saving === undefined) {
      this.#isLeaving = true
      return
    }
    event.preventDefault()
    event.stopPropagation()
    const { submitter } = event
    void this.#saving.then(() => this.#form.requestSubmit(submitter))
  }

  #leave(): void {
    if (this.#isLeaving || this.#isStopped || !this.#isChanged) return
    this.#isChanged = false
    void fetch(this.#form.getAttribute('action') ?? '', this.#request(true))
  }
}

function showWarnings(form: HTMLFormElement, warnings: readonly Fault[]): void {
  for (const slot of form.querySelectorAll<HTMLElement>('[data-warning]')) {
    const warning = warnings.find(({ field }) => field === slot.dataset['warning'])
    slot.hidden = warning === undefined
    slot.textContent = warning?.message ?? ''
  }
}

/** What is still to be done before it can be received. */
function showLeft(errors: readonly Fault[]): void {
  const place = document.getElementById('still')
  const list = place?.querySelector('ul')
  const heading = place?.querySelector('h2')
  if (!place || !list || !heading) return
  heading.textContent = (errors.length === 0 ? place.dataset['ready'] : place.dataset['left']) ?? ''
  list.replaceChildren(
    ...errors.slice(0, 6).map(({ field, message }) => {
      const link = document.createElement('a')
      link.href = `#${field}`
      link.textContent = message
      const item = document.createElement('li')
      item.append(link)
      return item
    }),
  )
}
