import { type Grant, grant } from './grant.ts'

const importer = {
  posts: ['importer'],
  vi: 'Việc nhập sổ sự kiện ghi lại điều hệ thống trước đã ghi.',
  en: 'The import of a register records what an earlier system recorded.',
} as const

/** What starts, stops, moves or ends the time of a dossier. */
export const clockGrants: readonly Grant[] = [
  grant('dossier.accept', 'own-unit', {
    posts: ['receiving-officer'],
    vi: 'Công chức tiếp nhận nhận hồ sơ đầy đủ, hợp lệ và hẹn ngày trả kết quả.',
    en: 'A receiving officer accepts a complete dossier and promises the day of its result.',
  }),
  grant('dossier.suspend', 'own-unit', {
    posts: ['processing-officer'],
    vi: 'Công chức giải quyết tạm dừng để chờ bổ sung hoặc theo luật chuyên ngành, có nêu lý do.',
    en: 'A processing officer suspends it while papers are awaited or where a law provides for it, with the reason.',
  }),
  grant('dossier.suspend', 'own-unit', {
    posts: ['unit-leader'],
    vi: 'Lãnh đạo đơn vị tạm dừng hồ sơ.',
    en: 'A unit leader suspends it.',
  }),
  grant('dossier.resume', 'own-unit', {
    posts: ['processing-officer'],
    vi: 'Công chức giải quyết tiếp tục hồ sơ khi đã nhận đủ bổ sung.',
    en: 'A processing officer resumes it when everything awaited has come.',
  }),
  grant('dossier.resume', 'own-unit', {
    posts: ['unit-leader'],
    vi: 'Lãnh đạo đơn vị cho tiếp tục hồ sơ.',
    en: 'A unit leader resumes it.',
  }),
  grant('dossier.extend', 'own-unit', {
    posts: ['unit-leader'],
    vi: 'Chỉ lãnh đạo đơn vị được gia hạn, khi luật cho phép và trước khi hết hạn.',
    en: 'Only a unit leader extends the time, where a law allows it and before it has run out.',
  }),
  grant('dossier.apologise', 'own-unit', {
    posts: ['unit-leader'],
    vi: 'Lãnh đạo đơn vị ký văn bản xin lỗi và hẹn lại.',
    en: 'A unit leader signs the apology with a new promised day.',
  }),
  grant('dossier.transfer', 'all', {
    posts: ['catalogue-steward'],
    vi: 'Cán bộ quản lý danh mục bàn giao hồ sơ cho đơn vị kế thừa khi sắp xếp đơn vị hành chính.',
    en: 'A catalogue steward hands it over to the succeeding unit in a merger.',
  }),
  grant('dossier.finish', 'own-unit', {
    posts: ['processing-officer'],
    vi: 'Công chức giải quyết kết thúc hồ sơ bằng kết quả, từ chối, trả lại hoặc cho rút.',
    en: 'A processing officer ends it: result, refusal, return or withdrawal.',
  }),
  grant('dossier.finish', 'own-unit', {
    posts: ['unit-leader'],
    vi: 'Lãnh đạo đơn vị kết thúc hồ sơ.',
    en: 'A unit leader ends it.',
  }),
  grant('dossier.accept', 'all', importer),
  grant('dossier.suspend', 'all', importer),
  grant('dossier.resume', 'all', importer),
  grant('dossier.extend', 'all', importer),
  grant('dossier.apologise', 'all', importer),
  grant('dossier.transfer', 'all', importer),
  grant('dossier.finish', 'all', importer),
]
