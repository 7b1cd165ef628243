import { type Procedure, procedureOfVersion } from '#catalogue/index.ts'
import type { DossierView } from '#dossier/index.ts'
import type { Text } from '#kernel/index.ts'
import type { Reference } from '../shared/reference.ts'

/** A dossier with what its page needs to name things. */
export interface ShownDossier {
  readonly view: DossierView
  /** In the version under which it was accepted. */
  readonly procedure: Procedure
  readonly reference: Reference
}

export function shownDossier(view: DossierView, reference: Reference): ShownDossier {
  const { code, procedureVersionId } = view.state
  const procedure = procedureOfVersion(reference.catalogue, procedureVersionId)
  if (procedure === undefined) throw new Error(`dossier ${code} is of an unknown version of a procedure`)
  return { view, procedure, reference }
}

/** What a code may look like at all: nothing else is asked of the database. */
export function isCode(text: string): boolean {
  return /^[^\s\p{Cc}]{1,64}$/u.test(text)
}

export function noSuchDossier(code: string): Text {
  const found = code.slice(0, 64)
  return {
    vi: `Không có hồ sơ mang mã “${found}”. Hãy xem lại mã in trên giấy hẹn, ví dụ H18.33.19-200110-0001.`,
    en: `There is no dossier with the code “${found}”. Check the code on the receipt, such as H18.33.19-200110-0001.`,
  }
}
