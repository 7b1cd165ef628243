/** A file to be kept, never shown in our name: `name` is ASCII of our own making. */
export function answerFile(name: string, type: string, body: Uint8Array | string): Response {
  return new Response(typeof body === 'string' ? body : new Uint8Array(body), {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-cache',
    },
  })
}
