import { type Post, posts } from '../post.ts'
import { type Grant, grant } from './grant.ts'

const everybody: readonly Post[] = posts.filter((post) => post !== 'importer')

/** Accounts, traces, and what everybody may see who signs in. */
export const systemGrants: readonly Grant[] = [
  grant('officer.manage', 'own-unit', {
    posts: ['unit-leader'],
    vi: 'Lãnh đạo đơn vị quản lý tài khoản của cán bộ đơn vị mình.',
    en: 'A unit leader manages the accounts of the unit’s officers.',
  }),
  grant('officer.manage', 'all', {
    posts: ['administrator'],
    vi: 'Quản trị hệ thống quản lý mọi tài khoản, nhưng không xem hồ sơ.',
    en: 'An administrator manages all accounts, and reads no dossier.',
  }),
  grant('message.read', 'all', {
    posts: ['administrator'],
    vi: 'Quản trị hệ thống xem tin nhắn nào gửi được, tin nào không; không xem nội dung và người nhận.',
    en: 'An administrator sees which messages went out and which did not; neither text nor recipient.',
  }),
  grant('message.send', 'all', {
    posts: ['administrator'],
    vi: 'Quản trị hệ thống cho gửi lại tin nhắn đã thôi gửi.',
    en: 'An administrator has a message sent again that was given up.',
  }),
  grant('audit.read', 'all', {
    posts: ['auditor'],
    vi: 'Chỉ thanh tra, kiểm toán xem nhật ký truy cập.',
    en: 'Only an auditor reads the log of accesses.',
  }),
  grant('signpost.manage', 'all', {
    posts: ['catalogue-steward'],
    vi: 'Cán bộ quản lý danh mục ghi lời tìm và việc trong đời để người dân tìm được thủ tục.',
    en: 'A catalogue steward keeps the phrases and life events by which people find procedures.',
  }),
  grant('form.manage', 'all', {
    posts: ['catalogue-steward'],
    vi: 'Cán bộ quản lý danh mục soạn và công bố biểu mẫu nộp trực tuyến.',
    en: 'A catalogue steward makes and publishes the forms for filing online.',
  }),
  grant('national.place', 'all', {
    posts: ['catalogue-steward'],
    vi: 'Cán bộ quản lý danh mục xếp hồ sơ của Cổng quốc gia chưa rõ thủ tục hoặc đơn vị; không xem người nộp.',
    en: 'A catalogue steward places dossiers of the national portal whose procedure or unit was unknown, without seeing who filed.',
  }),
  grant('session.own', 'all', {
    posts: everybody,
    vi: 'Ai đã đăng nhập cũng xem và kết thúc được các phiên của chính mình.',
    en: 'Whoever has signed in sees and ends their own sessions.',
  }),
  grant('notice.read', 'all', {
    posts: everybody,
    vi: 'Ai đã đăng nhập cũng đọc được thông báo gửi cho mình.',
    en: 'Whoever has signed in reads their own notices.',
  }),
  grant('permission.read', 'all', {
    posts: everybody,
    vi: 'Ai đã đăng nhập cũng xem được bảng quyền này.',
    en: 'Whoever has signed in may read this table.',
  }),
  grant('calendar.read', 'all', {
    posts: everybody,
    vi: 'Ai đã đăng nhập cũng xem được lịch làm việc.',
    en: 'Whoever has signed in may read the working calendar.',
  }),
  grant('process.read', 'all', {
    posts: everybody,
    vi: 'Ai đã đăng nhập cũng xem được quy trình giải quyết.',
    en: 'Whoever has signed in may read the processes.',
  }),
]
