import { type Grant, grant } from './grant.ts'

/** What is done with fees that are paid by transfer. */
export const moneyGrants: readonly Grant[] = [
  grant('payment.read', 'own-unit', {
    posts: ['receiving-officer', 'unit-leader'],
    vi: 'Công chức tiếp nhận và lãnh đạo đơn vị xem tiền phí, lệ phí của đơn vị mình.',
    en: 'A receiving officer and a unit leader see what is paid to their unit.',
  }),
  grant('payment.read', 'all', {
    posts: ['auditor', 'administrator'],
    vi: 'Thanh tra, kiểm toán và quản trị hệ thống xem tiền phí, lệ phí của mọi đơn vị.',
    en: 'An auditor and an administrator see what is paid to any unit.',
  }),
  grant('payment.allocate', 'own-unit', {
    posts: ['receiving-officer', 'unit-leader'],
    vi: 'Công chức tiếp nhận và lãnh đạo đơn vị gắn tiền vào hồ sơ, xét miễn, giảm, có nêu lý do.',
    en: 'A receiving officer and a unit leader give money to filings and decide exemptions, with the reason.',
  }),
  grant('payment.refund', 'own-unit', {
    posts: ['unit-leader'],
    vi: 'Lãnh đạo đơn vị ghi việc hoàn tiền nộp thừa, kèm số giao dịch của ngân hàng.',
    en: 'A unit leader records refunds, with the bank’s number.',
  }),
  grant('bank-account.manage', 'all', {
    posts: ['administrator', 'catalogue-steward'],
    vi: 'Quản trị hệ thống và cán bộ quản lý danh mục khai báo tài khoản nhận tiền của các đơn vị.',
    en: 'An administrator and a catalogue steward put down the accounts of the units.',
  }),
]
