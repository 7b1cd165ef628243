import type { Post } from '#identity/index.ts'
import type { Text } from '#kernel/index.ts'
import type { CommandKind } from './command.ts'

interface Permission {
  readonly post: Post
  readonly command: CommandKind
  readonly line: Text
}

/** Who may do what to a dossier. What has no row here is refused. */
export const whoMay: readonly Permission[] = [
  row('receiving-officer', 'accept', {
    vi: 'Công chức tiếp nhận nhận hồ sơ đầy đủ, hợp lệ và hẹn ngày trả kết quả.',
    en: 'A receiving officer accepts a complete dossier and promises the day of its result.',
  }),
  row('processing-officer', 'suspend', {
    vi: 'Công chức giải quyết tạm dừng để chờ bổ sung hoặc theo luật chuyên ngành, có nêu lý do.',
    en: 'A processing officer suspends it while papers are awaited or where a law provides for it, with the reason.',
  }),
  row('processing-officer', 'resume', {
    vi: 'Công chức giải quyết tiếp tục hồ sơ khi đã nhận đủ bổ sung.',
    en: 'A processing officer resumes it when everything awaited has come.',
  }),
  row('processing-officer', 'finish', {
    vi: 'Công chức giải quyết kết thúc hồ sơ bằng kết quả, từ chối, trả lại hoặc cho rút.',
    en: 'A processing officer ends it: result, refusal, return or withdrawal.',
  }),
  row('unit-leader', 'suspend', { vi: 'Lãnh đạo đơn vị tạm dừng hồ sơ.', en: 'A unit leader suspends it.' }),
  row('unit-leader', 'resume', { vi: 'Lãnh đạo đơn vị cho tiếp tục hồ sơ.', en: 'A unit leader resumes it.' }),
  row('unit-leader', 'extend', {
    vi: 'Chỉ lãnh đạo đơn vị được gia hạn, khi luật cho phép và trước khi hết hạn.',
    en: 'Only a unit leader extends the time, where a law allows it and before it has run out.',
  }),
  row('unit-leader', 'apologise', {
    vi: 'Lãnh đạo đơn vị ký văn bản xin lỗi và hẹn lại.',
    en: 'A unit leader signs the apology with a new promised day.',
  }),
  row('unit-leader', 'finish', { vi: 'Lãnh đạo đơn vị kết thúc hồ sơ.', en: 'A unit leader ends it.' }),
  row('catalogue-steward', 'transfer', {
    vi: 'Cán bộ quản lý danh mục bàn giao hồ sơ cho đơn vị kế thừa khi sắp xếp đơn vị hành chính.',
    en: 'A catalogue steward hands it over to the succeeding unit in a merger.',
  }),
  ...(['accept', 'suspend', 'resume', 'extend', 'apologise', 'transfer', 'finish'] as const).map((command) =>
    row('importer', command, {
      vi: 'Việc nhập sổ sự kiện ghi lại điều hệ thống trước đã ghi.',
      en: 'The import of a register records what an earlier system recorded.',
    }),
  ),
]

function row(post: Post, command: CommandKind, line: Text): Permission {
  return { post, command, line }
}

const allowed: ReadonlySet<string> = new Set(whoMay.map(({ post, command }) => `${post} ${command}`))

/** Whether `whoMay` has a row for this post and command. */
export function mayDo(post: Post, command: CommandKind): boolean {
  return allowed.has(`${post} ${command}`)
}
