import { unzipSync, type Zippable, zipSync } from 'fflate'

/** The earliest day a zip can hold, by local clock as zip times are: the same four bytes in every time zone. */
const noTime = new Date(1980, 0, 1)

export type ZipParts = Readonly<Record<string, Uint8Array>>

/**
 * The zip again without the moment at which it was made, and with `change` applied to its parts, so that the same
 * table gives the same bytes on every day.
 */
export function fixedZip(zip: Uint8Array, change: (parts: ZipParts) => ZipParts = (parts) => parts): Uint8Array {
  const parts = change(unzipSync(zip))
  const dated: Zippable = Object.fromEntries(
    Object.entries(parts).map(([path, bytes]) => [path, [bytes, { mtime: noTime }]]),
  )
  return zipSync(dated, { level: 6 })
}
