import { deskPosts } from '../post.ts'
import { type Grant, grant } from './grant.ts'

/** What is done with a filing before it is a dossier. */
export const filingGrants: readonly Grant[] = [
  grant('filing.draft', 'own-unit', {
    posts: ['receiving-officer'],
    vi: 'Công chức tiếp nhận lập và sửa hồ sơ đang nhận.',
    en: 'A receiving officer writes and changes what is being received.',
  }),
  grant('filing.read', 'own-unit', {
    posts: ['receiving-officer', 'unit-leader'],
    vi: 'Công chức tiếp nhận và lãnh đạo đơn vị xem hồ sơ chờ tiếp nhận của đơn vị mình.',
    en: 'A receiving officer and a unit leader read what waits to be received by their unit.',
  }),
  grant('filing.request-supplement', 'own-unit', {
    posts: ['receiving-officer'],
    vi: 'Công chức tiếp nhận yêu cầu bổ sung, một lần, đủ mọi giấy tờ còn thiếu.',
    en: 'A receiving officer asks for supplements: once, with all that is missing.',
  }),
  grant('filing.refuse', 'own-unit', {
    posts: ['receiving-officer'],
    vi: 'Công chức tiếp nhận từ chối tiếp nhận, có nêu lý do và căn cứ.',
    en: 'A receiving officer refuses to receive it, with reason and ground.',
  }),
  grant('filing.withdraw', 'own-unit', {
    posts: ['receiving-officer'],
    vi: 'Công chức tiếp nhận ghi việc người nộp rút hồ sơ chờ tiếp nhận.',
    en: 'A receiving officer records that the filer takes it back.',
  }),
  grant('attachment.add', 'own-unit', {
    posts: deskPosts,
    vi: 'Công chức và lãnh đạo của đơn vị thêm tệp vào hồ sơ của đơn vị mình.',
    en: 'Officers and leaders of the unit add files to its dossiers.',
  }),
]
