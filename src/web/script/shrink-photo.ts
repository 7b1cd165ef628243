/** A sheet of A4 at 240 dots an inch: small print stays legible. */
const longestSide = 2000
const quality = 0.82
/** What is smaller is not worth the work. */
const smallEnough = 600_000

/**
 * A photograph as a JPEG of at most 2000 pixels a side, turned as it was held; the file itself where it is no photograph, is
 * small already, or where the browser cannot do it or makes it no smaller.
 */
export async function shrinkPhoto(file: File): Promise<File> {
  if (!/^image\/(?:jpeg|png|hei[cf]|webp)$/u.test(file.type) || file.size <= smallEnough) return file
  try {
    const picture = await createImageBitmap(file)
    const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(picture.width * scale)
    canvas.height = Math.round(picture.height * scale)
    const context = canvas.getContext('2d')
    if (!context) return file
    // What is seen through becomes paper, not black.
    context.fillStyle = '#fff'
    context.fillRect(0, 0, canvas.width, canvas.height)
    context.drawImage(picture, 0, 0, canvas.width, canvas.height)
    picture.close()
    const small = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality))
    if (!small || small.size >= file.size) return file
    return new File([small], file.name.replace(/\.[^.]*$/u, '.jpg'), { type: 'image/jpeg' })
  } catch {
    return file
  }
}
