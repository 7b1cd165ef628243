/** Asks the device for a passkey (WebAuthn) in the one form that wants it, and sends its answer with the form. */

interface Named {
  readonly id: string
}

interface Asked {
  readonly challenge: string
  readonly user?: Named
  readonly excludeCredentials?: readonly Named[]
}

const form = document.querySelector<HTMLFormElement>('form[data-passkey]')
const answer = form?.querySelector<HTMLInputElement>('input[name="cau-tra-loi"]')
if (form && answer && 'PublicKeyCredential' in window) {
  form.hidden = false
  for (const instead of document.querySelectorAll<HTMLElement>('[data-no-passkey]')) instead.hidden = true
  form.addEventListener('submit', (event) => {
    if (answer.value !== '') return
    event.preventDefault()
    void ask(JSON.parse(form.dataset['passkey'] ?? '{}') as Asked).then(send, told)
  })
}

function send(text: string): void {
  if (!form || !answer) return
  answer.value = text
  // As an event it would be held back: it was sent once already.
  form.submit()
}

/** The device refused, or its owner thought better of it. */
function told(): void {
  const line = document.getElementById('chua-duoc')
  if (line) line.hidden = false
}

async function ask(asked: Asked): Promise<string> {
  const options = { ...asked, challenge: bytes(asked.challenge) } as unknown as PublicKeyCredentialRequestOptions
  const { user } = asked
  const credential = user
    ? await navigator.credentials.create({ publicKey: { ...options, ...created(asked, user) } as never })
    : await navigator.credentials.get({ publicKey: options })
  const { id, rawId, type, response } = credential as PublicKeyCredential
  const parts = ['clientDataJSON', 'attestationObject', 'authenticatorData', 'signature'] as const
  const said = parts.flatMap((part) => {
    const value = (response as unknown as Partial<Record<string, ArrayBuffer>>)[part]
    return value ? [[part, text(value)]] : []
  })
  return JSON.stringify({
    id,
    rawId: text(rawId),
    type,
    clientExtensionResults: {},
    response: Object.fromEntries(said),
  })
}

function created({ excludeCredentials = [] }: Asked, user: Named) {
  const known = excludeCredentials.map((each) => ({ ...each, id: bytes(each.id) }))
  return { user: { ...user, id: bytes(user.id) }, excludeCredentials: known }
}

function bytes(base64url: string): Uint8Array {
  const binary = atob(base64url.replace(/-/gu, '+').replace(/_/gu, '/'))
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0))
}

function text(buffer: ArrayBuffer): string {
  const binary = String.fromCharCode(...new Uint8Array(buffer))
  return btoa(binary).replace(/\+/gu, '-').replace(/\//gu, '_').replace(/=/gu, '')
}

export {}
