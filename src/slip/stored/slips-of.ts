import type { ReadDb } from '#db/index.ts'
import type { DossierView } from '#dossier/index.ts'
import type { Filing } from '#filing/index.ts'
import { dayOf, type PlainDate, type Text } from '#kernel/index.ts'
import type { SlipKind } from '../forms/form-set.ts'
import { formsOn } from '../forms/forms-on.ts'
import { numberText } from '../slip-head.ts'
import { slipKinds } from '../slip-kinds.ts'
import { findSlipNumbers } from '../store.ts'
import { filingOccasions, type Occasion, occasionsOf } from './occasions.ts'

/** A slip that can be printed: what a page needs to offer it. */
export interface SlipEntry {
  readonly kind: SlipKind
  readonly occasion: number
  readonly name: Text
  /** `Mẫu số 01`; empty for a slip of our own. */
  readonly formName: string
  /** The day that it bears; of a control slip, of the newest action. */
  readonly day: PlainDate
  /** `04/TNHS`; absent until it is first printed, and on a slip that has none. */
  readonly number?: string
}

/** The slips that there are to print of this dossier, in the order in which they came to be. */
export async function slipsOf(db: ReadDb, view: DossierView): Promise<readonly SlipEntry[]> {
  return entriesOf(db, view.state.code, occasionsOf(view, dayOf(view.state.lastAt)))
}

/** The slips that there are to print of this filing. */
export async function slipsOfFiling(db: ReadDb, filing: Filing): Promise<readonly SlipEntry[]> {
  return entriesOf(db, filing.id, filingOccasions(filing))
}

async function entriesOf(db: ReadDb, subject: string, occasions: readonly Occasion[]): Promise<readonly SlipEntry[]> {
  const numbers = await findSlipNumbers(db, subject)
  return occasions.map(({ kind, occasion, day }) => {
    const form = formsOn(day).forms[kind]
    const given = numbers.find((each) => each.kind === kind && each.occasion === occasion)
    const isNumbered = 'symbol' in form && given !== undefined
    return {
      kind,
      occasion,
      name: slipKinds[kind].name,
      formName: form.formName,
      day,
      ...(isNumbered ? { number: numberText(given.number, form) } : {}),
    }
  })
}
