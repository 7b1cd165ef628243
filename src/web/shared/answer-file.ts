/** A file to be kept, never shown in our name: `name` is ASCII of our own making. */
export function answerFile(name: string, type: string, body: Uint8Array | string): Response {
  return answerAs(`attachment; filename="${name}"`, type, body)
}

/** A PDF that we made ourselves, shown by the browser: one key from the printer. */
export function answerPdfToPrint(name: string, body: Uint8Array): Response {
  return answerAs(`inline; filename="${name}"`, 'application/pdf', body)
}

function answerAs(disposition: string, type: string, body: Uint8Array | string): Response {
  return new Response(typeof body === 'string' ? body : new Uint8Array(body), {
    headers: { 'content-type': type, 'content-disposition': disposition, 'cache-control': 'no-cache' },
  })
}
