import { birth } from './birth.ts'
import { householdBusiness } from './household-business.ts'
import { landFirstCertificate } from './land-first-certificate.ts'
import { maritalStatus } from './marital-status.ts'
import { recordExtract } from './record-extract.ts'
import type { FormRow } from './rows.ts'
import { socialAssistance } from './social-assistance.ts'

/** The forms that every system starts with. They are proposals: nobody has held them against the printed ones. */
export const referenceForms: readonly FormRow[] = [
  { procedureId: 4, definition: householdBusiness },
  { procedureId: 14, definition: landFirstCertificate },
  { procedureId: 18, definition: socialAssistance },
  { procedureId: 111, definition: birth },
  { procedureId: 114, definition: maritalStatus },
  { procedureId: 115, definition: recordExtract },
]
