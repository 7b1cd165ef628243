import { fileTypeFromBuffer } from 'file-type'
import { type Decision, ok, type Text } from '#kernel/index.ts'
import { kindName, type MediaType, mediaTypes } from './file-kind.ts'
import { type ImageFinding, inspectJpeg, inspectPng } from './inspect-image.ts'
import { inspectPdf } from './inspect-pdf.ts'
import { active, damaged, hasPixels, heic, isKind, locked, refuseFile, twoFaced } from './refusals.ts'

interface Sent {
  readonly name: string
  readonly limit: number
}

/** A hundred and twenty million pixels; half a gigabyte once a browser has decoded it. */
const mostPixels = 120_000_000

/** What a file is by its content, whatever it is called; a refusal when it is none of `allowed`, or not sound. */
export async function inspect(
  content: Buffer,
  sent: Sent,
  allowed: readonly MediaType[],
): Promise<Decision<MediaType>> {
  const found = await fileTypeFromBuffer(content)
  const mediaType = mediaTypes.find((type) => type === found?.mime && allowed.includes(type))
  if (mediaType === undefined && isOfIphone(found?.mime)) return heic(sent)
  if (mediaType === undefined) return refuseFile('file-type', sent, isKind(kindName(found?.mime ?? textType(content))))
  if (hidesAnother(mediaType, content)) return refuseFile('file-two-faced', sent, twoFaced)
  const fault = mediaType === 'application/pdf' ? pdfFault(content) : imageFault(mediaType, content)
  return fault === undefined ? ok(mediaType) : refuseFile(fault.code, sent, fault.found)
}

function isOfIphone(mime: string | undefined): boolean {
  return mime !== undefined && /^image\/(?:hei[cf]|avif)/u.test(mime)
}

interface Fault {
  readonly code: string
  readonly found: Text
}

function pdfFault(content: Buffer): Fault | undefined {
  const faults = {
    whole: undefined,
    damaged: { code: 'file-damaged', found: damaged },
    locked: { code: 'file-locked', found: locked },
    active: { code: 'file-active', found: active },
  }
  return faults[inspectPdf(content)]
}

function imageFault(mediaType: 'image/jpeg' | 'image/png', content: Buffer): Fault | undefined {
  const finding: ImageFinding = mediaType === 'image/png' ? inspectPng(content) : inspectJpeg(content)
  if (finding === 'damaged') return { code: 'file-damaged', found: damaged }
  const isHuge = finding.width * finding.height > mostPixels
  return isHuge ? { code: 'file-pixels', found: hasPixels(finding) } : undefined
}

/** The end of a ZIP archive (and so of a JAR or a Word file) stands within its last 65,557 bytes. */
function hidesAnother(mediaType: MediaType, content: Buffer): boolean {
  if (content.subarray(-65_557).includes('PK\x05\x06', 0, 'latin1')) return true
  return (
    mediaType !== 'application/pdf' &&
    /<(?:script|html|\?php|svg[\s>]|!doctype html)/iu.test(content.toString('latin1'))
  )
}

/** Text has no signature: HTML and scripts are known by how they begin. */
function textType(content: Buffer): string | undefined {
  const head = content.toString('latin1', 0, 1024).trimStart().toLowerCase()
  return /^(?:<!doctype|<html|<svg|<\?xml|<script|#!)/u.test(head) ? 'text/html' : undefined
}
