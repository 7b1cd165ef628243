import { householdBusiness } from './household-business.ts'
import type { FormRow } from './rows.ts'

/** The forms that every system starts with. They are proposals: nobody has held them against the printed ones. */
export const referenceForms: readonly FormRow[] = [{ procedureId: 4, definition: householdBusiness }]
