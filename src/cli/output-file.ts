import { createWriteStream } from 'node:fs'
import { rename, rm, writeFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { OperatorFault } from '#kernel/index.ts'

/** Writes a whole file or none: what stood there before stays until the new one is complete. */
export async function writeWhole(path: string, content: string | Uint8Array | AsyncIterable<string>): Promise<void> {
  const partial = `${path}.part`
  try {
    if (typeof content === 'string' || content instanceof Uint8Array) await writeFile(partial, content)
    else await pipeline(Readable.from(content), createWriteStream(partial))
    await rename(partial, path)
  } catch (error) {
    await rm(partial, { force: true })
    throw fileFault(path, error)
  }
}

const causes: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = {
  ENOENT: { vi: 'không có tệp hoặc thư mục này', en: 'there is no such file or folder' },
  EACCES: { vi: 'không có quyền đọc hoặc ghi', en: 'permission to read or write is missing' },
  EPERM: { vi: 'không có quyền đọc hoặc ghi', en: 'permission to read or write is missing' },
  EROFS: { vi: 'ổ đĩa chỉ cho đọc', en: 'the disk is read-only' },
  ENOSPC: { vi: 'ổ đĩa đã đầy; hãy giải phóng chỗ rồi chạy lại', en: 'the disk is full; free some room and run again' },
  EISDIR: { vi: 'đây là thư mục, cần một tệp', en: 'this is a folder, a file is needed' },
  ENOTDIR: { vi: 'đường dẫn đi qua một tệp', en: 'the path leads through a file' },
}

/** What went wrong with the file at `path`, as a sentence; any other error as it is. */
export function fileFault(path: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const cause = causes[code]
  if (cause === undefined) return error
  return new OperatorFault(
    'file-not-usable',
    { vi: `Không dùng được tệp '${path}': ${cause.vi}.`, en: `The file '${path}' cannot be used: ${cause.en}.` },
    { cause: error },
  )
}
