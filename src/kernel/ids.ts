type Branded<T, Name extends string> = T & { readonly __brand: Name }

/** An administrative unit (đơn vị) through all its names and codes. */
export type UnitId = Branded<number, 'UnitId'>
/** A field of procedures (lĩnh vực). */
export type FieldId = Branded<number, 'FieldId'>
/** A procedure (thủ tục hành chính) through all its versions. */
export type ProcedureId = Branded<number, 'ProcedureId'>
/** One version of a procedure, to which a dossier is pinned when it is accepted. */
export type ProcedureVersionId = Branded<number, 'ProcedureVersionId'>
/** One published version of a procedure's form (biểu mẫu điện tử), to which a filing is pinned. */
export type FormVersionId = Branded<number, 'FormVersionId'>
/** A dossier (hồ sơ), as a UUID; unique within the unit that accepted it and, in practice, everywhere. */
export type DossierId = Branded<string, 'DossierId'>
/** An officer (cán bộ), as a UUID. */
export type OfficerId = Branded<string, 'OfficerId'>
/** A filing (hồ sơ nộp): what somebody hands in before it is accepted and has a code, as a UUID. */
export type FilingId = Branded<string, 'FilingId'>

/** The account of somebody who files (người dân): `citizen:` and a UUID, so that no officer's account is taken for one. */
export type CitizenId = Branded<string, 'CitizenId'>

/** Where random or derived identifiers come from: handed in, so that a test or a demo gets the same ones each time. */
export interface IdSource {
  /** A fresh UUID (version 7 in production: ordered by time). */
  readonly uuid: () => string
}

/** Whether a text from outside can be asked for as an id at all: the database takes no other for one. */
export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu.test(text)
}

/** Where chance comes from: handed in, cryptographically strong in production, the same each time in a test. */
export interface RandomSource {
  readonly bytes: (count: number) => Uint8Array
}
