import { dayOf, type Text } from '#kernel/index.ts'
import { renderSlipPdf } from '#paper/index.ts'
import { paymentReceiptSlip, slipNames } from '#slip/index.ts'
import { pathsIn } from '../../paths.ts'
import { answerPdfToPrint } from '../../shared/answer-file.ts'
import { answerNotFound } from '../../shared/error-pages.tsx'
import { wholeAddress } from '../../shared/site-address.ts'
import type { Visit } from '../../shared/visit.ts'
import { withPayment } from './open-payment.tsx'

const noReceipt: Text = {
  vi: 'Chưa có biên lai: hồ sơ này chưa nộp đủ tiền, hoặc không phải nộp. Hãy xem lại trang nộp tiền.',
  en: 'There is no receipt yet: it is not paid in full, or nothing is to be paid. See the page of the payment.',
}

/** The receipt as PDF, for whoever paid. */
export function answerPaymentReceipt(visit: Visit): Promise<Response> {
  return withPayment(visit, {
    audit: 'payment.receipt-kept',
    answer: async ({ reference, charge, receipt }) => {
      if (charge === undefined || receipt === undefined) return answerNotFound(visit, noReceipt)
      const { organisation, catalogue } = await visit.reference()
      const slip = paymentReceiptSlip(
        {
          number: receipt.number,
          payer: charge.payer.fullName,
          reference,
          subject: charge.subject,
          lines: charge.lines,
          reduction: charge.reduction,
          elsewhere: charge.elsewhere,
          amount: receipt.amount,
          refunded: charge.refunded,
          paidAt: receipt.issuedAt,
          address: wholeAddress(visit, pathsIn('vi').payment(reference)),
        },
        { unitId: receipt.unitId, day: dayOf(receipt.issuedAt) },
        slipNames({ organisation, catalogue }),
      )
      const pdf = await renderSlipPdf(slip)
      return pdf.ok
        ? answerPdfToPrint(`bien-lai-${reference}.pdf`, pdf.value)
        : answerNotFound(visit, pdf.refusal.message)
    },
  })
}
