import { countWaiting, type Scanner } from '#attachment/index.ts'
import type { ReadDb } from '#db/index.ts'
import { formatCount } from '#kernel/index.ts'
import { type Finding, ill, well } from './finding.ts'

/** Whether the virus scanner answers, and how many files wait for it. */
export async function scannerFinding(db: ReadDb, scanner: Scanner | undefined): Promise<Finding> {
  if (scanner === undefined)
    return well({
      vi: 'Tệp gửi lên không được quét mã độc (không đặt MOTCUA_CLAMD).',
      en: 'Files that are sent are not scanned for viruses (MOTCUA_CLAMD is not set).',
    })
  const [answer, count] = await Promise.all([scanner.ask(), countWaiting(db)])
  const waiting = { vi: `${formatCount(count)} tệp đang chờ quét`, en: `${count} files wait for it` }
  if ('version' in answer)
    return well({
      vi: `Quét mã độc: ${answer.version} ở ${scanner.address}; ${waiting.vi}.`,
      en: `Virus scanner: ${answer.version} at ${scanner.address}; ${waiting.en}.`,
    })
  return ill({
    vi: `Chương trình quét mã độc ở ${scanner.address} không trả lời (${answer.why}); ${waiting.vi}. Hãy khởi động clamd, hoặc sửa MOTCUA_CLAMD. Người dân vẫn nộp được hồ sơ.`,
    en: `The virus scanner at ${scanner.address} does not answer (${answer.why}); ${waiting.en}. Start clamd, or mend MOTCUA_CLAMD. People can still file.`,
  })
}
