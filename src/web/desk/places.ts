import type { Action } from '#identity/index.ts'
import type { MenuItem } from '../shared/document.tsx'
import type { OfficerVisit } from './officer-visit.ts'

/** A place of the desk's menu, for those whose post permits what it needs. */
export interface Place extends MenuItem {
  readonly needs: Action
}

/** The menu of the desk, in its order. */
export function placesOf({ paths }: OfficerVisit): readonly Place[] {
  return [
    place('work', 'desk.view', paths.work(), ['Việc của tôi', 'My work']),
    place('reception', 'filing.draft', paths.reception(), ['Tiếp nhận', 'Reception']),
    place('succession', 'dossier.transfer', paths.succession(), ['Bàn giao', 'Successions']),
    place('find', 'dossier.search', paths.find(), ['Tra cứu', 'Find']),
    place('book', 'register-book.print', paths.book(), ['Sổ theo dõi', 'Register book']),
    place('petitions', 'feedback.read', paths.deskPetitions(), ['Góp ý', 'Feedback']),
    place('reports', 'permission.read', paths.reports(), ['Báo cáo', 'Reports']),
    place('signposts', 'signpost.manage', paths.signposts(), ['Lời tìm', 'Phrases']),
    place('forms', 'form.manage', paths.forms(), ['Biểu mẫu', 'Forms']),
    place('held', 'national.place', paths.held(), ['Hồ sơ quốc gia', 'National']),
    place('officers', 'officer.manage', paths.officers(), ['Cán bộ', 'Officers']),
    place('money', 'payment.read', paths.money(), ['Thu tiền', 'Payments']),
    place('accounts', 'bank-account.manage', paths.bankAccounts(), ['Tài khoản thu', 'Accounts']),
    place('messages', 'message.read', paths.messages(), ['Tin nhắn', 'Messages']),
    place('audit', 'audit.read', paths.audit(), ['Nhật ký', 'Log']),
    place('permissions', 'permission.read', paths.permissions(), ['Quyền', 'Rights']),
  ]
}

function place(section: string, needs: Action, href: string, [vi, en]: readonly [string, string]): Place {
  return { section, needs, href, text: { vi, en } }
}
