import { OperatorFault } from '#kernel/index.ts'
import type { DataFolder } from './data-folder.ts'
import { diskFullFault, operatorFaultOf } from './fault.ts'

/** What kept PostgreSQL from starting on this folder, told from what it wrote. */
export function faultOfServerLog(folder: DataFolder, log: string): OperatorFault {
  const cause = new Error(log)
  if (/No space left on device|Disk quota exceeded|Check free disk space/u.test(log)) return diskFullFault(cause)
  if (
    /Permission denied|has wrong ownership|has invalid permissions|Read-only file system|Operation not permitted/u.test(
      log,
    )
  )
    return forbidden(cause)
  if (/could not (map|create).* shared memory|Cannot allocate memory|could not create semaphores/u.test(log))
    return outOfMemory(cause)
  return damagedFolder(folder, cause)
}

function forbidden(cause: Error): OperatorFault {
  const denied = Object.assign(cause, { code: 'EACCES' })
  return operatorFaultOf(denied) ?? new OperatorFault('folder-not-accessible', { vi: cause.message, en: cause.message })
}

function outOfMemory(cause: Error): OperatorFault {
  return new OperatorFault(
    'out-of-memory',
    {
      vi: 'Máy không còn đủ bộ nhớ để khởi động cơ sở dữ liệu (cần khoảng 300 MB). Hãy đóng bớt chương trình rồi chạy lại.',
      en: 'The machine has too little memory left to start the database (it needs about 300 MB). Close some programs and run this again.',
    },
    { cause },
  )
}

function damagedFolder(folder: DataFolder, cause: Error): OperatorFault {
  const words = lastComplaint(cause.message)
  return new OperatorFault(
    'data-folder-damaged',
    {
      vi: `Cơ sở dữ liệu trong ${folder.cluster} không khởi động được: ${words}. Thư mục dữ liệu có thể bị hỏng: hãy giữ một bản sao, khôi phục từ bản sao lưu, hoặc chọn thư mục trống bằng MOTCUA_DATA. Nhật ký: ${folder.serverLog}`,
      en: `The database in ${folder.cluster} does not start: ${words}. The data folder may be damaged: keep a copy of it, restore a backup, or name an empty folder with MOTCUA_DATA. Log: ${folder.serverLog}`,
    },
    { cause },
  )
}

function lastComplaint(log: string): string {
  const complaint = log
    .split('\n')
    .filter((line) => /FATAL|PANIC|error:|not valid/u.test(line))
    .at(-1)
  return (complaint ?? log.split('\n').at(-1) ?? '').replace(/^.*?(FATAL|PANIC|error):\s*/u, '').trim()
}
