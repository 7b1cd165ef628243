/** How the sending of one file ended. `lost`: the line broke each time. */
export type Sent = { readonly html: string } | 'lost'

const waitsMs = [1_000, 3_000, 8_000]
/** A line on which nothing moves for so long is broken. */
const stillMs = 60_000

interface Telling {
  readonly progress: (percent: number) => void
  readonly again: () => void
}

/** Sends a form's data and answers the page that comes back. Tried again where the line breaks: the same file is there once. */
export async function sendFile(action: string, data: FormData, telling: Telling): Promise<Sent> {
  for (const wait of [...waitsMs, undefined]) {
    const sent = await sendNow(action, data, telling.progress)
    if (sent !== 'lost' || wait === undefined) return sent
    telling.again()
    await new Promise((resolve) => setTimeout(resolve, wait))
  }
  return 'lost'
}

function sendNow(action: string, data: FormData, progress: Telling['progress']): Promise<Sent> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    let timer: ReturnType<typeof setTimeout>
    const end = (sent: Sent) => {
      clearTimeout(timer)
      resolve(sent)
    }
    const moved = () => {
      clearTimeout(timer)
      timer = setTimeout(() => request.abort(), stillMs)
    }
    request.upload.onprogress = ({ loaded, total }) => {
      moved()
      progress(Math.floor((loaded / Math.max(1, total)) * 100))
    }
    request.onload = () => end(request.status < 500 ? { html: request.responseText } : 'lost')
    request.onerror = () => end('lost')
    request.onabort = () => end('lost')
    request.open('POST', action)
    moved()
    request.send(data)
  })
}
