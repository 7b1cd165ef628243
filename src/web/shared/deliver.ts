import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const compressors = {
  br: (body: Uint8Array) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (body: Uint8Array) => promisify(gzip)(body),
} as const
type Encoding = keyof typeof compressors

const smallest = 1024

/**
 * `response` as it leaves: with a tag of what it says, as 304 where the browser has that already, and compressed when it
 * is text and worth it. What must not be stored gets no tag.
 */
export async function deliver(request: Request, response: Response): Promise<Response> {
  if (response.status !== 200) return response
  const body = new Uint8Array(await response.arrayBuffer())
  const headers = new Headers(response.headers)
  headers.append('vary', 'accept-encoding')
  if (headers.get('cache-control') !== 'no-store') {
    const tag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
    headers.set('etag', tag)
    if (holdsTag(request.headers.get('if-none-match'), tag)) return new Response(null, { status: 304, headers })
  }
  return compressed({ body, headers, encoding: chooseEncoding(request.headers.get('accept-encoding') ?? '') })
}

function holdsTag(header: string | null, tag: string): boolean {
  return header === '*' || (header ?? '').split(',').some((held) => held.trim() === tag)
}

/** The best encoding that `accepted` (an Accept-Encoding header) does not rule out with `q=0`. */
function chooseEncoding(accepted: string): Encoding | undefined {
  const offers = accepted.split(',').map((offer) => offer.trim().replaceAll(' ', ''))
  return (['br', 'gzip'] as const).find((encoding) =>
    offers.some((offer) => offer === encoding || (offer.startsWith(`${encoding};q=`) && !/;q=0(\.0*)?$/u.test(offer))),
  )
}

interface Delivery {
  readonly body: Uint8Array
  readonly headers: Headers
  readonly encoding: Encoding | undefined
}

async function compressed({ body, headers, encoding }: Delivery): Promise<Response> {
  const isText = /^(text\/|application\/json|image\/svg)/u.test(headers.get('content-type') ?? '')
  if (encoding === undefined || !isText || body.length < smallest) return new Response(Buffer.from(body), { headers })
  headers.set('content-encoding', encoding)
  return new Response(new Uint8Array(await compressors[encoding](body)), { headers })
}
