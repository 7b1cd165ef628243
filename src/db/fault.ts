import { statfsSync } from 'node:fs'
import { OperatorFault, type Text } from '#kernel/index.ts'

interface Known {
  readonly code: string
  readonly message: Text
}

const diskFull: Known = {
  code: 'disk-full',
  message: {
    vi: 'Ổ đĩa chứa dữ liệu đã đầy. Việc chưa hoàn tất không được lưu; dữ liệu đã lưu vẫn nguyên vẹn. Hãy giải phóng dung lượng rồi chạy lại.',
    en: 'The disk that holds the data is full. What was under way is not stored; what was stored is whole. Free some space and run this again.',
  },
}

const damaged: Known = {
  code: 'data-damaged',
  message: {
    vi: 'Cơ sở dữ liệu báo dữ liệu trên đĩa bị hỏng. Đừng ghi thêm; hãy sao chép thư mục dữ liệu sang nơi khác, kiểm tra ổ đĩa và khôi phục từ bản sao lưu gần nhất.',
    en: 'The database reports damaged data on the disk. Write nothing more; copy the data folder elsewhere, check the disk, and restore the latest backup.',
  },
}

const lost: Known = {
  code: 'database-connection-lost',
  message: {
    vi: 'Mất kết nối tới cơ sở dữ liệu. Việc chưa hoàn tất không được lưu. Hãy chạy lại; nếu vẫn lỗi, kiểm tra máy chủ PostgreSQL.',
    en: 'The connection to the database was lost. What was under way is not stored. Run this again; if it fails again, look at the PostgreSQL server.',
  },
}

const crowded: Known = {
  code: 'database-too-many-connections',
  message: {
    vi: 'Cơ sở dữ liệu đã hết kết nối. Hãy đóng bớt chương trình đang dùng nó, hoặc tăng max_connections, rồi chạy lại.',
    en: 'The database has no connection left. Close some of the programs that use it, or raise max_connections, and run this again.',
  },
}

const forbidden: Known = {
  code: 'folder-not-accessible',
  message: {
    vi: 'Không được phép đọc hoặc ghi thư mục dữ liệu. Hãy chạy bằng tài khoản sở hữu thư mục, sửa quyền của nó, hoặc chọn thư mục khác bằng MOTCUA_DATA.',
    en: 'The data folder may not be read or written. Run as the account that owns it, mend its permissions, or name another folder with MOTCUA_DATA.',
  },
}

const notFolder: Known = {
  code: 'data-folder-is-a-file',
  message: {
    vi: 'Đường dẫn dữ liệu là một tệp, không phải thư mục. Hãy chọn một thư mục bằng MOTCUA_DATA.',
    en: 'The data path is a file, not a folder. Name a folder with MOTCUA_DATA.',
  },
}

/** By the code that PostgreSQL or the operating system gives. */
const knownByCode: Readonly<Record<string, Known>> = {
  '53100': diskFull,
  ENOSPC: diskFull,
  EDQUOT: diskFull,
  XX001: damaged,
  XX002: damaged,
  '58030': damaged,
  '58P01': damaged,
  '53300': crowded,
  '57P01': lost,
  '57P02': lost,
  '57P03': lost,
  '08003': lost,
  '08006': lost,
  ECONNRESET: lost,
  EPIPE: lost,
  EACCES: forbidden,
  EPERM: forbidden,
  EROFS: forbidden,
  ENOTDIR: notFolder,
  EEXIST: notFolder,
}

/**
 * The sentence for an operator, if `error` is a fault of the database or its disk that an operator can remove, else
 * undefined: then it is a mistake in the program. With the folder of an embedded database, a server that went down
 * because its disk is full is told from one that went down otherwise.
 */
export function operatorFaultOf(error: unknown, dataFolder?: string): OperatorFault | undefined {
  if (error instanceof OperatorFault) return error
  const found = knownByCode[codeOf(error)] ?? (isLostConnection(error) ? lost : undefined)
  const known = found === lost && dataFolder !== undefined && isFull(dataFolder) ? diskFull : found
  return known && new OperatorFault(known.code, known.message, { cause: error })
}

/** PostgreSQL goes down when it cannot write the next piece of its log, which has 16 MB. */
const leastFreeBytes = 16 * 1024 * 1024

function isFull(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize < leastFreeBytes
  } catch {
    return false
  }
}

export function diskFullFault(cause: unknown): OperatorFault {
  return new OperatorFault(diskFull.code, diskFull.message, { cause })
}

/** The error's code; that of the first of several for a connection that was tried at several addresses. */
export function codeOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0])
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

function isLostConnection(error: unknown): boolean {
  return error instanceof Error && /^Connection terminated/u.test(error.message)
}
