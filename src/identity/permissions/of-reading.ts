import { deskPosts } from '../post.ts'
import { type Grant, grant } from './grant.ts'

/** Who sees dossiers, papers and the queues. Every such read is recorded. */
export const readingGrants: readonly Grant[] = [
  grant('desk.view', 'own-unit', {
    posts: deskPosts,
    vi: 'Công chức và lãnh đạo của đơn vị xem việc của đơn vị mình.',
    en: 'Officers and leaders of the unit see its work.',
  }),
  grant('desk.view', 'units-below', {
    posts: ['monitor'],
    vi: 'Cán bộ theo dõi xem việc của các đơn vị mình theo dõi.',
    en: 'A monitor sees the work of the units monitored.',
  }),
  grant('dossier.read', 'own-unit', {
    posts: deskPosts,
    vi: 'Công chức và lãnh đạo của đơn vị xem hồ sơ của đơn vị mình.',
    en: 'Officers and leaders of the unit read its dossiers.',
  }),
  grant('dossier.read', 'units-below', {
    posts: ['monitor'],
    vi: 'Cán bộ theo dõi xem hồ sơ của các đơn vị mình theo dõi.',
    en: 'A monitor reads the dossiers of the units monitored.',
  }),
  grant('dossier.read', 'all', {
    posts: ['catalogue-steward'],
    vi: 'Cán bộ quản lý danh mục xem hồ sơ để bàn giao cho đơn vị kế thừa.',
    en: 'A catalogue steward reads dossiers in order to hand them over to succeeding units.',
  }),
  grant('dossier.read', 'all', {
    posts: ['auditor'],
    vi: 'Thanh tra, kiểm toán xem mọi hồ sơ; mỗi lần xem đều được ghi lại.',
    en: 'An auditor reads any dossier; each reading is recorded.',
  }),
  grant('dossier.search', 'own-unit', {
    posts: deskPosts,
    vi: 'Công chức và lãnh đạo của đơn vị tìm hồ sơ của đơn vị mình.',
    en: 'Officers and leaders of the unit search its dossiers.',
  }),
  grant('dossier.search', 'units-below', {
    posts: ['monitor'],
    vi: 'Cán bộ theo dõi tìm hồ sơ của các đơn vị mình theo dõi.',
    en: 'A monitor searches the dossiers of the units monitored.',
  }),
  grant('dossier.search', 'all', {
    posts: ['catalogue-steward', 'auditor'],
    vi: 'Cán bộ quản lý danh mục và thanh tra, kiểm toán tìm trong mọi hồ sơ.',
    en: 'A catalogue steward and an auditor search all dossiers.',
  }),
  grant('dossier.print', 'own-unit', {
    posts: deskPosts,
    vi: 'Công chức và lãnh đạo của đơn vị in phiếu của hồ sơ đơn vị mình.',
    en: 'Officers and leaders of the unit print the slips of its dossiers.',
  }),
  grant('dossier.print', 'all', {
    posts: ['auditor'],
    vi: 'Thanh tra, kiểm toán in phiếu của mọi hồ sơ.',
    en: 'An auditor prints the slips of any dossier.',
  }),
  grant('register-book.print', 'own-unit', {
    posts: deskPosts,
    vi: 'Công chức và lãnh đạo của đơn vị in sổ theo dõi hồ sơ của đơn vị mình.',
    en: 'Officers and leaders of the unit print its register book.',
  }),
  grant('register-book.print', 'units-below', {
    posts: ['monitor'],
    vi: 'Cán bộ theo dõi in sổ theo dõi hồ sơ của các đơn vị mình theo dõi.',
    en: 'A monitor prints the register books of the units monitored.',
  }),
  grant('register-book.print', 'all', {
    posts: ['auditor'],
    vi: 'Thanh tra, kiểm toán in sổ theo dõi hồ sơ của mọi đơn vị.',
    en: 'An auditor prints the register book of any unit.',
  }),
  grant('attachment.read', 'own-unit', {
    posts: deskPosts,
    vi: 'Công chức và lãnh đạo của đơn vị mở tệp của hồ sơ đơn vị mình.',
    en: 'Officers and leaders of the unit open the files of its dossiers.',
  }),
  grant('attachment.read', 'all', {
    posts: ['auditor'],
    vi: 'Thanh tra, kiểm toán mở tệp của mọi hồ sơ.',
    en: 'An auditor opens the files of any dossier.',
  }),
]
