import { search } from '../../shared/address.ts'

/** Where stewards make procedures' forms. */
export const formPatterns = {
  forms: '/lam-viec/bieu-mau',
  form: '/lam-viec/bieu-mau/:procedure',
  formPublication: '/lam-viec/bieu-mau/:procedure/cong-bo',
  formUpload: '/lam-viec/bieu-mau/:procedure/nap-tep',
  formHistory: '/lam-viec/bieu-mau/:procedure/lich-su',
  formTrial: '/lam-viec/bieu-mau/:procedure/thu',
  formFile: '/lam-viec/bieu-mau/:procedure/tep/:file{bieu-mau\\.(?:json|schema\\.json)}',
  formPage: '/lam-viec/bieu-mau/:procedure/trang/:page',
  formField: '/lam-viec/bieu-mau/:procedure/trang/:page/:field',
} as const

/** `xong`: what had just been done. */
export interface FormAddress {
  readonly xong?: string
}

/** `trang`: which page is tried; `ban`: the number of the published version that is tried instead of the draft. */
export interface TrialAddress {
  readonly trang?: string
  readonly ban?: string
}

export function formPathsIn(at: (path: string) => string) {
  const form = (code: string) => at(`/lam-viec/bieu-mau/${encodeURIComponent(code)}`)
  return {
    forms: (query: FormAddress = {}) => at('/lam-viec/bieu-mau') + search(query),
    form: (code: string, query: FormAddress = {}) => form(code) + search(query),
    formPublication: (code: string) => `${form(code)}/cong-bo`,
    formUpload: (code: string) => `${form(code)}/nap-tep`,
    formHistory: (code: string, query: FormAddress = {}) => `${form(code)}/lich-su${search(query)}`,
    formTrial: (code: string, query: TrialAddress = {}) => `${form(code)}/thu${search(query)}`,
    formFile: (code: string, file: 'bieu-mau.json' | 'bieu-mau.schema.json') => `${form(code)}/tep/${file}`,
    formPage: (code: string, page: string, query: FormAddress = {}) => `${form(code)}/trang/${page}${search(query)}`,
    formField: (code: string, page: string, field: string, query: FormAddress = {}) =>
      `${form(code)}/trang/${page}/${field}${search(query)}`,
  }
}
