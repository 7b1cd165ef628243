import type { PetitionTyped } from '#feedback/index.ts'
import type { CitizenAccount } from '#identity/index.ts'
import type { UnitId } from '#kernel/index.ts'
import type { Form } from '../../shared/form.ts'

/** What stands in the form, by what the rules call it. */
export type PetitionShown = Readonly<Record<keyof PetitionTyped, string>>

/** Names of the form's fields. */
export const petitionFields: Readonly<Record<keyof PetitionTyped, string>> = {
  unitId: 'don-vi',
  topic: 've-viec',
  words: 'noi-dung',
  dossierCode: 'ma-ho-so',
  fullName: 'ho-ten',
  address: 'dia-chi',
  phone: 'dien-thoai',
  email: 'thu-dien-tu',
}

/** As typed. */
export function readPetition(form: Pick<Form, 'text'>): PetitionShown {
  const read = (field: keyof PetitionTyped) => form.text(petitionFields[field])
  return {
    unitId: read('unitId'),
    topic: read('topic'),
    words: read('words'),
    dossierCode: read('dossierCode'),
    fullName: read('fullName'),
    address: read('address'),
    phone: read('phone'),
    email: read('email'),
  }
}

/** An empty form, with what the address says and what the account knows. */
export function beginPetition(query: URLSearchParams, citizen: CitizenAccount | undefined): PetitionShown {
  const { fullName = '', address = '', phone = '', email = '' } = citizen ?? {}
  const known = (field: 'unitId' | 'dossierCode') => (query.get(petitionFields[field]) ?? '').slice(0, 64)
  return {
    ...{ fullName, address, phone, email },
    ...{ unitId: known('unitId'), dossierCode: known('dossierCode') },
    ...{ topic: '', words: '' },
  }
}

/** As the rules take it. */
export function typedPetition(shown: PetitionShown): PetitionTyped {
  const unitId = /^\d{1,9}$/u.test(shown.unitId) ? (Number(shown.unitId) as UnitId) : undefined
  return { ...shown, unitId }
}
