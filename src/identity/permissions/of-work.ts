import { deskPosts } from '../post.ts'
import { type Grant, grant } from './grant.ts'

/** What is done to a dossier while its time runs, and after its end. */
export const workGrants: readonly Grant[] = [
  grant('dossier.route', 'own-unit', {
    posts: ['processing-officer', 'unit-leader'],
    vi: 'Công chức giải quyết và lãnh đạo đơn vị chuyển hồ sơ sang bước sau hoặc trả lại bước trước.',
    en: 'A processing officer and a unit leader move it to the next step or back to the one before.',
  }),
  grant('dossier.assign', 'own-unit', {
    posts: ['processing-officer', 'unit-leader'],
    vi: 'Công chức giải quyết và lãnh đạo đơn vị nhận việc, giao việc chưa ai nhận, hoặc trả việc của mình.',
    en: 'A processing officer and a unit leader take work, give out what nobody holds, or hand back their own.',
  }),
  grant('dossier.reassign', 'own-unit', {
    posts: ['unit-leader'],
    vi: 'Chỉ lãnh đạo đơn vị chuyển việc của người này cho người khác, có nêu lý do.',
    en: 'Only a unit leader moves one officer’s work to another, with the reason.',
  }),
  grant('dossier.consult', 'own-unit', {
    posts: ['processing-officer', 'unit-leader'],
    vi: 'Công chức giải quyết và lãnh đạo đơn vị lấy ý kiến đơn vị khác; thời hạn vẫn tính.',
    en: 'A processing officer and a unit leader consult another unit; the time runs on.',
  }),
  grant('dossier.answer', 'own-unit', {
    posts: ['processing-officer', 'unit-leader'],
    vi: 'Công chức giải quyết và lãnh đạo của đơn vị được hỏi trả lời ý kiến.',
    en: 'A processing officer and a leader of the consulted unit answer it.',
  }),
  grant('dossier.correct', 'own-unit', {
    posts: ['receiving-officer', 'unit-leader'],
    vi: 'Công chức tiếp nhận và lãnh đạo đơn vị sửa thông tin đã ghi sai, có nêu lý do; giá trị cũ được giữ lại.',
    en: 'A receiving officer and a unit leader correct what was recorded wrongly, with the reason; the old value is kept.',
  }),
  grant('dossier.hand-over', 'own-unit', {
    posts: ['receiving-officer'],
    vi: 'Công chức tiếp nhận trả kết quả cho người nhận và ghi lại việc trả.',
    en: 'A receiving officer hands the result over and records it.',
  }),
  grant('dossier.note', 'own-unit', {
    posts: deskPosts,
    vi: 'Công chức và lãnh đạo của đơn vị ghi chú vào hồ sơ của đơn vị mình.',
    en: 'Officers and leaders of the unit add notes to its dossiers.',
  }),
]
