import { refuse } from '#kernel/index.ts'

/** The noes of coming in by a device of one's own. */
export const passkeyRefusals = {
  refused: () =>
    refuse('passkey-refused', {
      vi: 'Chưa thêm được máy này: quá 10 phút, máy này đã được thêm rồi, hoặc máy chưa đặt khóa màn hình. Hãy thử lại.',
      en: 'This device was not added: more than 10 minutes passed, it is there already, or it has no screen lock. Try again.',
    }),
  unknown: () =>
    refuse('passkey-unknown', {
      vi: 'Không nhận ra máy này, hoặc đã quá 10 phút. Hãy thử lại, hoặc nhận mã qua điện thoại.',
      en: 'This device is not known here, or more than 10 minutes passed. Try again, or get a code by telephone.',
    }),
} as const
