import type { ReadDb } from '#db/index.ts'
import type { Text } from '#kernel/index.ts'
import { hashInQuarantine, hashOfPlace } from './open-file.ts'
import { readHashesAfter } from './store.ts'

export interface FileVerification {
  readonly files: number
  readonly differences: readonly Text[]
}

const pageSize = 1000

/** Reads every attached file and holds its content against its hash. */
export async function verifyFiles(db: ReadDb, folder: string): Promise<FileVerification> {
  const differences: Text[] = []
  let files = 0
  let page = await readHashesAfter(db, undefined, pageSize)
  while (page.length > 0) {
    for (const { hash } of page) {
      files += 1
      const wanted = hash.toString('hex')
      const found = (await hashOfPlace(folder, wanted)) ?? (await hashInQuarantine(folder, wanted))
      if (found !== wanted) differences.push(differenceOf(wanted, found))
    }
    page = await readHashesAfter(db, page.at(-1)?.hash, pageSize)
  }
  return { files, differences }
}

function differenceOf(hash: string, found: string | undefined): Text {
  return found === undefined
    ? { vi: `Mất tệp đính kèm ${hash}.`, en: `The attached file ${hash} is missing.` }
    : {
        vi: `Tệp đính kèm ${hash} đã bị thay đổi nội dung.`,
        en: `The content of the attached file ${hash} has changed.`,
      }
}
