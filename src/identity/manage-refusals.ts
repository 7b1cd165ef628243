import { formatDay, type PlainDate, refuse } from '#kernel/index.ts'
import { type Post, postNames } from './post.ts'

/** The noes of keeping other people's accounts. */
export const manageRefusals = {
  unknown: (account: string) =>
    refuse('officer-unknown', {
      vi: `Không có tài khoản '${account}'. Hãy kiểm tra lại tên tài khoản trong danh sách cán bộ.`,
      en: `There is no account '${account}'. Check it in the list of officers.`,
    }),
  taken: (account: string) =>
    refuse('account-taken', {
      vi: `Tài khoản '${account}' đã có. Hãy chọn tên khác, ví dụ thêm tên đơn vị.`,
      en: `There is an account '${account}' already. Choose another, for example with the unit's name.`,
    }),
  badAccount: (account: string) =>
    refuse('account-bad', {
      vi: `'${account}' không dùng làm tên tài khoản được. Cần 3–64 chữ thường không dấu hoặc số, bắt đầu bằng chữ, có thể ngăn bằng dấu chấm, ví dụ thuly.tuangiao.`,
      en: `'${account}' is no account. It takes 3–64 plain small letters or digits, a letter first, parted by dots if wanted: thuly.tuangiao.`,
    }),
  nameMissing: () =>
    refuse('name-missing', {
      vi: 'Chưa có họ tên. Hãy nhập họ tên đầy đủ của cán bộ.',
      en: 'The name is missing. Enter the full name of the officer.',
    }),
  notPermitted: (account: string) =>
    refuse('not-permitted', {
      vi: `Không được quản lý tài khoản '${account}': lãnh đạo chỉ quản lý cán bộ chỉ làm ở đơn vị mình; các tài khoản khác do quản trị hệ thống quản lý.`,
      en: `The account '${account}' is not yours to manage: a leader manages those who work in the own unit only; an administrator, the others.`,
    }),
  notYourself: () =>
    refuse('not-yourself', {
      vi: 'Không tự quản lý tài khoản của chính mình. Đổi mật khẩu và mã 6 số ở trang Tài khoản; việc khác nhờ người quản lý khác.',
      en: 'Nobody manages their own account. Password and codes are changed on the account page; for the rest ask somebody else who manages accounts.',
    }),
  unitMissing: (post: Post) =>
    refuse('unit-missing', {
      vi: `${postNames[post].vi} phải thuộc một đơn vị. Hãy chọn đơn vị.`,
      en: `${postNames[post].en}: this post is of a unit. Choose the unit.`,
    }),
  unitNotWanted: (post: Post) =>
    refuse('unit-not-wanted', {
      vi: `${postNames[post].vi} không thuộc riêng một đơn vị nào. Hãy bỏ chọn đơn vị.`,
      en: `${postNames[post].en}: this post is of no one unit. Leave the unit out.`,
    }),
  daysWrong: (from: PlainDate, to: PlainDate) =>
    refuse('days-wrong', {
      vi: `Ngày cuối ${formatDay(to)} trước ngày đầu ${formatDay(from)}. Hãy sửa một trong hai ngày, hoặc bỏ trống ngày cuối.`,
      en: `The last day ${formatDay(to)} is before the first, ${formatDay(from)}. Correct one of them, or leave the last day out.`,
    }),
  heldAlready: (post: Post) =>
    refuse('held-already', {
      vi: `Đã giữ vai trò ${postNames[post].vi} trong thời gian này rồi.`,
      en: `The post of ${postNames[post].en} is held in this time already.`,
    }),
  notHeld: (post: Post) =>
    refuse('not-held', {
      vi: `Không giữ vai trò ${postNames[post].vi} ở đơn vị này.`,
      en: `The post of ${postNames[post].en} is not held there.`,
    }),
} as const
