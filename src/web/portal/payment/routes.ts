import type { PublicRoute } from '../../route.ts'
import { takeSecret } from './ask-secret.tsx'
import { takeExemption } from './exemption-form.tsx'
import { paymentPatterns as at } from './paths.ts'
import { answerPayment } from './payment-page.tsx'
import { answerPaymentReceipt } from './receipt-file.ts'

/** Paying a filing: for everybody to ask for, shown to whoever has its secret or filed it. */
export const paymentRoutes: readonly PublicRoute[] = [
  { path: at.payment, permission: 'public', audit: 'payment.viewed', answer: answerPayment },
  { path: at.payment, method: 'POST', permission: 'public', audit: 'payment.secret-shown', answer: takeSecret },
  {
    path: at.paymentExemption,
    method: 'POST',
    permission: 'public',
    audit: 'payment.exemption-asked',
    answer: takeExemption,
  },
  { path: at.paymentReceipt, permission: 'public', audit: 'payment.receipt-kept', answer: answerPaymentReceipt },
]
