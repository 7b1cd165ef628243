import { type Figure, type ReportName, reportNames } from '#reporting/index.ts'
import { moneyPathsIn } from './desk/money/paths.ts'
import { deskPathsIn, deskPatterns } from './desk/paths.ts'
import { deskPetitionPathsIn } from './desk/petitions/paths.ts'
import { accountPathsIn, accountPatterns } from './portal/account/paths.ts'
import { applyPathsIn, applyPatterns } from './portal/apply/paths.ts'
import { figurePathsIn, figurePatterns } from './portal/figures/paths.ts'
import { followPathsIn, followPatterns } from './portal/follow/paths.ts'
import { mailboxPathsIn, mailboxPatterns } from './portal/mailbox/paths.ts'
import { paymentPathsIn, paymentPatterns } from './portal/payment/paths.ts'
import { petitionPathsIn, petitionPatterns } from './portal/petition/paths.ts'
import { ratingPathsIn, ratingPatterns } from './portal/rating/paths.ts'
import { spokenPathsIn, spokenPatterns } from './portal/spoken/paths.ts'
import { verifyPathsIn, verifyPatterns } from './portal/verify/paths.ts'
import { search } from './shared/address.ts'
import type { Language } from './shared/language.ts'

/** Every address of the web faces, built once: routes listen to the patterns, links call the builders. */
export const patterns = {
  portal: '/',
  start: '/tinh-hinh',
  procedures: '/thu-tuc',
  procedure: '/thu-tuc/:procedure',
  procedureGuide: '/thu-tuc/:procedure/huong-dan.pdf',
  procedureForm: '/thu-tuc/:procedure/to-khai.pdf',
  reports: '/bao-cao',
  letter: '/bao-cao/cong-van',
  letterFile: '/bao-cao/:file{cong-van\\.(?:docx|pdf)}',
  report: '/bao-cao/:report{[a-z0-9-]+}',
  reportFile: '/bao-cao/:file{[a-z0-9-]+\\.(?:xlsx|docx|pdf|csv|json)}',
  reportDossiers: '/bao-cao/:report{[a-z0-9-]+}/ho-so',
  ...followPatterns,
  ...verifyPatterns,
  ...spokenPatterns,
  bankNotice: '/api/ngan-hang/bao-co',
  ...applyPatterns,
  ...paymentPatterns,
  nationalRecords: '/api/quoc-gia/ho-so',
  health: '/suc-khoe',
  asset: '/assets/:name',
  icon: '/favicon.ico',
  ...ratingPatterns,
  ...mailboxPatterns,
  ...petitionPatterns,
  ...figurePatterns,
  ...accountPatterns,
  ...deskPatterns,
} as const

export const fileFormats = ['xlsx', 'docx', 'pdf', 'csv', 'json'] as const
export type FileFormat = (typeof fileFormats)[number]

export const reportSlugs = {
  bieu1: 'bieu-1',
  bieu2: 'bieu-2',
  bieu3: 'bieu-3',
  bieu4: 'bieu-4',
  'letter-table': 'bang-cong-van',
  '06a': '06a',
} as const satisfies Record<ReportName, string>

export function reportNameOf(slug: string): ReportName | undefined {
  return reportNames.find((name) => reportSlugs[name] === slug)
}

/** What a report's address carries; a missing value is left out of it. */
export interface ReportQuery {
  readonly tu?: string
  readonly den?: string
  readonly 'don-vi'?: string
}

/** Besides the report's own: which of its cells, and which page of its dossiers. */
export interface CellQuery extends ReportQuery {
  readonly measure: Figure
  /** The row: unit, level of units, field, procedure, by their codes. */
  readonly hang?: string
  readonly cap?: string
  readonly 'linh-vuc'?: string
  readonly 'thu-tuc'?: string
  readonly trang?: string
}

export interface LetterQuery extends ReportQuery {
  readonly so?: string
  readonly ngay?: string
}

/** What leads to procedures: words, field, level, unit (its agency code), life event, for whom. */
export interface ProcedureQuery {
  readonly tim?: string
  readonly 'linh-vuc'?: string
  readonly cap?: string
  readonly 'don-vi'?: string
  readonly viec?: string
  readonly 'doi-tuong'?: string
}

export type Paths = ReturnType<typeof pathsIn>

/** The builders of one language: English pages stand under `/en`. */
export function pathsIn(language: Language) {
  const prefix = language === 'vi' ? '' : `/${language}`
  const reportAt = (report: ReportName) => `${prefix}/bao-cao/${reportSlugs[report]}`
  return {
    start: (query: ReportQuery = {}) => `${prefix}/tinh-hinh${search(query)}`,
    /** Asking for nothing: the portal's first page. */
    procedures: (query: ProcedureQuery = {}) =>
      search(query) === '' ? prefix || '/' : `${prefix}/thu-tuc${search(query)}`,
    procedure: (code: string) => `${prefix}/thu-tuc/${encodeURIComponent(code)}`,
    procedureGuide: (code: string) => `${prefix}/thu-tuc/${encodeURIComponent(code)}/huong-dan.pdf`,
    procedureForm: (code: string) => `${prefix}/thu-tuc/${encodeURIComponent(code)}/to-khai.pdf`,
    reports: (query: ReportQuery = {}) => `${prefix}/bao-cao${search(query)}`,
    report: (report: ReportName, query: ReportQuery) => reportAt(report) + search(query),
    reportFile: (report: ReportName, format: FileFormat, query: ReportQuery) =>
      `${reportAt(report)}.${format}${search(query)}`,
    reportDossiers: (report: ReportName, query: CellQuery) => `${reportAt(report)}/ho-so${search(query)}`,
    letter: (query: LetterQuery) => `${prefix}/bao-cao/cong-van${search(query)}`,
    letterFile: (format: 'docx' | 'pdf', query: LetterQuery) => `${prefix}/bao-cao/cong-van.${format}${search(query)}`,
    ...followPathsIn((path) => prefix + path),
    ...applyPathsIn(prefix),
    ...verifyPathsIn((path) => prefix + path),
    ...spokenPathsIn(),
    /** Any path of the Vietnamese tree, with its query, in this language. */
    same: (path: string) => (path === '/' && prefix !== '' ? prefix : prefix + path),
    asset: (name: string) => `/assets/${name}`,
    ...ratingPathsIn((path) => prefix + path),
    ...mailboxPathsIn(prefix),
    ...petitionPathsIn((path) => prefix + path),
    ...paymentPathsIn(prefix),
    ...figurePathsIn((path) => prefix + path),
    ...accountPathsIn(prefix),
    ...moneyPathsIn((path) => prefix + path),
    ...deskPetitionPathsIn((path) => prefix + path),
    ...deskPathsIn(prefix),
  }
}
