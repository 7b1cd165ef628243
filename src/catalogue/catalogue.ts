import type {
  DeadlinePolicy,
  FieldId,
  Money,
  PlainDate,
  ProcedureId,
  ProcedureVersionId,
  TimeLimit,
} from '#kernel/index.ts'
import type { Level } from '#organisation/index.ts'
import type { Process } from './process.ts'

/** One version of a field (lĩnh vực); versions of one field share `id` and never overlap. */
export interface Field {
  readonly id: FieldId
  readonly code: string
  readonly name: string
  /** Levels of units in whose reports it is listed, even where nothing happened. */
  readonly levels: readonly Level[]
  /** Place in the catalogue: the order of Biểu 1. Biểu 3 does not follow it (see Procedure.listOrder). */
  readonly listOrder: number
  readonly validFrom: PlainDate
  readonly validTo: PlainDate | null
}

/** Dịch vụ công trực tuyến: none, một phần, toàn trình. */
export type OnlineService = 'none' | 'partial' | 'full'

/** A paper that a dossier holds (thành phần hồ sơ), with how many originals and how many copies of it. */
export interface Paper {
  readonly name: string
  readonly originals: number
  readonly copies: number
  readonly isRequired: boolean
}

/** What is charged: phí (for a service) or lệ phí (for a state act). `channel` null: however the dossier is filed. */
export interface Fee {
  readonly name: string
  readonly kind: 'phi' | 'le-phi'
  readonly channel: 'online' | 'in_person' | 'postal' | null
  readonly amount: Money
  /**
   * By what the amount is taken: null: once for a filing; `page.question` of the procedure's form: as often as its answer says;
   * `officer`: by the page or by the case, as an officer counts them.
   */
  readonly countedBy: string | null
}

/** One version of a procedure (thủ tục hành chính). A dossier keeps the version under which it was accepted. */
export interface Procedure {
  readonly id: ProcedureId
  readonly versionId: ProcedureVersionId
  /** Mã TTHC of the national catalogue where it is known, else one of ours, beginning with MC-. */
  readonly code: string
  readonly name: string
  readonly fieldId: FieldId
  /** Levels of units that resolve it. */
  readonly levels: readonly Level[]
  /**
   * Place in the catalogue: the order of Biểu 3, which prints the fields in an order of its own: that of the first
   * procedure with dossiers in each. So within a unit: fields by their smallest procedure listOrder, then procedures
   * by listOrder.
   */
  readonly listOrder: number
  readonly limit: TimeLimit
  readonly policy: DeadlinePolicy
  readonly onlineService: OnlineService
  readonly resultName: string | null
  /** The text that sets the limit. Null where nobody has held the limit against a text: it is then an assumption. */
  readonly legalBasis: string | null
  /** The process through which a unit resolves it. */
  readonly processCode: string
  /** A dossier is due soon when this much of its working time is left, in percent. */
  readonly dueSoonPercent: number
  readonly papers: readonly Paper[]
  readonly fees: readonly Fee[]
  readonly validFrom: PlainDate
  readonly validTo: PlainDate | null
}

/** All fields and procedures in all versions, in catalogue order, then by time; and the processes that they follow. */
export interface Catalogue {
  readonly fields: readonly Field[]
  readonly procedures: readonly Procedure[]
  readonly processes: readonly Process[]
}
