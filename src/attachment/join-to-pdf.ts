import { readFile } from 'node:fs/promises'
import type { PDFDocument } from '@cantoo/pdf-lib'
import { type Decision, ok } from '#kernel/index.ts'
import { usualLimit } from './file-kind.ts'
import type { KeptFile } from './keep-file.ts'
import { matrixOf } from './page-matrix.ts'
import { loadPdfLib, type PagePicture, pagePicture } from './page-picture.ts'
import { exists, placeContent, placeOf } from './place-file.ts'
import { fileGone, oddPicture, refuseJoin } from './refusals.ts'
import { tidyName } from './tidy-name.ts'

/** A PDF that was made of pictures: how many pages, and the hash of the picture of each. */
export interface JoinedFile extends KeptFile {
  readonly sources: readonly string[]
}

export interface JoinOrder {
  /** JPEG and PNG, in the order of the pages. */
  readonly files: readonly KeptFile[]
  /** What the PDF is to be called, as typed. */
  readonly name: string
}

/** More pictures than a paper has pages. */
export const mostPages = 50

/**
 * Makes one PDF of pictures, each a page of A4 lying or standing as it does, JPEG as it was coded, turned as the camera held
 * it, and without place, time and device. The same pictures in the same order give the same bytes. One PDF is made at a time,
 * so that memory is bounded by what one may be made of. Refused: `join-too-large`, `file-gone`, `picture-odd`.
 */
export async function joinToPdf(
  { folder }: { readonly folder: string },
  order: JoinOrder,
): Promise<Decision<JoinedFile>> {
  const size = order.files.reduce((sum, file) => sum + file.size, 0)
  if (size > usualLimit || order.files.length > mostPages) return refuseJoin(order.files.length, size)
  const turn = lastTurn.then(() => joinNow(folder, order))
  lastTurn = turn.catch(() => undefined)
  return turn
}

let lastTurn: Promise<unknown> = Promise.resolve()

async function joinNow(folder: string, { files, name }: JoinOrder): Promise<Decision<JoinedFile>> {
  const { PDFDocument } = await loadPdfLib()
  const document = await PDFDocument.create({ updateMetadata: false })
  for (const file of files) {
    const picture = await readPicture(folder, file)
    if (picture === 'gone') return fileGone(file)
    if (picture === undefined) return oddPicture(file)
    await drawPage(document, picture)
  }
  const content = Buffer.from(await document.save({ useObjectStreams: false, addDefaultPage: false }))
  const hash = await placeContent(folder, content)
  const mediaType = 'application/pdf'
  return ok({
    hash,
    size: content.length,
    mediaType,
    name: tidyName(name, mediaType),
    sources: files.map((file) => file.hash),
  })
}

/** Whether a kept file can be a page; a PDF need not be. Refused: `picture-odd`, `file-gone`. */
export async function checkPicture(
  { folder }: { readonly folder: string },
  file: KeptFile,
): Promise<Decision<KeptFile>> {
  if (file.mediaType === 'application/pdf') return ok(file)
  const picture = await readPicture(folder, file)
  if (picture === 'gone') return fileGone(file)
  return picture === undefined ? oddPicture(file) : ok(file)
}

async function readPicture(folder: string, file: KeptFile): Promise<PagePicture | 'gone' | undefined> {
  const path = placeOf(folder, file.hash)
  return (await exists(path)) ? pagePicture(await readFile(path), file.mediaType) : 'gone'
}

const [shortSide, longSide] = [595.28, 841.89]

async function drawPage(document: PDFDocument, picture: PagePicture): Promise<void> {
  const { concatTransformationMatrix, drawObject, PDFName, popGraphicsState, pushGraphicsState } = await loadPdfLib()
  const isTurned = picture.orientation >= 5
  const [wide, high] = isTurned ? [picture.height, picture.width] : [picture.width, picture.height]
  const page = document.addPage(wide > high ? [longSide, shortSide] : [shortSide, longSide])
  const scale = Math.min(page.getWidth() / wide, page.getHeight() / high)
  const [width, height] = [wide * scale, high * scale]
  const matrix = matrixOf(picture.orientation, { width, height })
  const [x, y] = [(page.getWidth() - width) / 2, (page.getHeight() - height) / 2]
  const name = PDFName.of('Picture')
  page.node.setXObject(name, picture.embed(document.context))
  page.pushOperators(
    pushGraphicsState(),
    concatTransformationMatrix(1, 0, 0, 1, x, y),
    concatTransformationMatrix(...matrix),
    drawObject(name),
    popGraphicsState(),
  )
}
