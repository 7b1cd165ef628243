import type { Change } from '#dossier/index.ts'
import type { Text } from '#kernel/index.ts'
import { TextArea } from '../../../shared/controls.tsx'
import { type FieldError, TextField } from '../../../shared/field.tsx'
import type { OfficerVisit } from '../../officer-visit.ts'
import { type Act, type ActProps, typedOr, wanted } from '../act.ts'
import { StopEffect } from '../clock-effect.tsx'
import { MissingPapers, readMissing } from '../missing-papers.tsx'
import { required } from '../required.ts'
import { DayField, readDay } from '../typed-day.tsx'

type Suspend = Extract<Change['command'], { kind: 'suspend' }>

const stoppedText: Text = { vi: 'Đã dừng tính hạn.', en: 'The clock stands still.' }
const noReason: Text = { vi: 'Chưa ghi lý do dừng tính hạn.', en: 'There is no reason why the clock should stop.' }

const supplementProbe: Suspend = {
  kind: 'suspend',
  ground: 'supplement',
  reason: '…',
  items: [{ name: '…', originals: 1, copies: 0, why: '…' }],
}

/** Form 02 while the dossier is resolved. */
export const supplement: Act = {
  slug: 'bo-sung',
  action: 'dossier.suspend',
  audit: 'dossier.suspended',
  name: { vi: 'Yêu cầu bổ sung giấy tờ (mẫu 02)', en: 'Ask for supplements (form 02)' },
  button: { vi: 'Gửi yêu cầu, dừng tính hạn', en: 'Ask, and stop the clock' },
  done: {
    vi: 'Đã yêu cầu bổ sung và dừng tính hạn. In phiếu mẫu 02 để gửi người dân.',
    en: 'Supplements are asked for and the clock stands still. Print form 02 for the citizen.',
  },
  probe: () => supplementProbe,
  Fields: (props) => (
    <>
      <StopEffect visit={props.visit} dossier={props.dossier} command={supplementProbe} />
      <MissingPapers {...props} />
      <Reason {...props} />
      <DayField
        {...props}
        name="truoc-ngay"
        label={{ vi: 'Bổ sung trước hết ngày (không bắt buộc)', en: 'To be supplied by (optional)' }}
        hint={{ vi: 'Ngày/tháng/năm', en: 'Day/month/year' }}
      />
    </>
  ),
  read: (visit, dossier) => {
    const { items, errors } = readMissing(visit, dossier)
    const supplyBy = readDay(visit, 'truoc-ngay')
    const faults = [...errors, ...faultsOf(visit, []), ...(typeof supplyBy === 'object' ? [supplyBy] : [])]
    if (faults.length > 0) return { ok: false, errors: faults }
    const by = typeof supplyBy === 'string' ? { supplyBy } : {}
    return wanted({ kind: 'suspend', ground: 'supplement', items, reason: visit.form.text('ly-do').trim(), ...by })
  },
}

function Reason(props: ActProps) {
  return (
    <TextArea
      {...props}
      name="ly-do"
      label={{ vi: 'Lý do', en: 'Reason' }}
      value={typedOr(props.visit, 'ly-do', '')}
      rows={2}
    />
  )
}

interface Needed {
  readonly field: string
  readonly message: Text
}

function faultsOf(visit: OfficerVisit, needed: readonly Needed[]): readonly FieldError[] {
  return [{ field: 'ly-do', message: noReason }, ...needed].flatMap(
    ({ field, message }) => required(visit, field, message)?.errors ?? [],
  )
}

const noLaw: Needed = {
  field: 'can-cu',
  message: {
    vi: 'Chưa ghi căn cứ. Hãy ghi điều, khoản, văn bản cho phép không tính thời gian này.',
    en: 'The law that leaves this time out is missing. Give article, paragraph and text.',
  },
}
const noPaper: Needed = {
  field: 'van-ban',
  message: { vi: 'Chưa ghi số, ngày của văn bản cho tạm dừng.', en: 'Number and day of the paper are missing.' },
}

interface Halt {
  readonly slug: string
  readonly ground: 'financial-duty' | 'statutory'
  readonly name: Text
  readonly paper: Text
  readonly needed: readonly Needed[]
}

/** A halt that a law leaves out of the limit. */
function halting({ slug, ground, name, paper, needed }: Halt): Act {
  const probe: Suspend = { kind: 'suspend', ground, reason: '…', legalBasis: '…', document: '…' }
  return {
    slug,
    action: 'dossier.suspend',
    audit: 'dossier.suspended',
    name,
    button: { vi: 'Dừng tính hạn', en: 'Stop the clock' },
    done: stoppedText,
    probe: () => probe,
    Fields: (props) => {
      const typed = (field: string) => typedOr(props.visit, field, '')
      return (
        <>
          <StopEffect visit={props.visit} dossier={props.dossier} command={probe} />
          <Reason {...props} />
          <TextField
            {...props}
            name="can-cu"
            label={{ vi: 'Căn cứ pháp lý', en: 'Legal basis' }}
            hint={{ vi: 'Điều, khoản, văn bản.', en: 'Article, paragraph, text.' }}
            value={typed('can-cu')}
            maxLength={500}
          />
          <TextField {...props} name="van-ban" label={paper} value={typed('van-ban')} maxLength={200} />
        </>
      )
    },
    read: (visit) => {
      const errors = faultsOf(visit, needed)
      const [reason = '', legalBasis = '', document = ''] = ['ly-do', 'can-cu', 'van-ban'].map((field) =>
        visit.form.text(field).trim(),
      )
      if (errors.length > 0) return { ok: false, errors }
      return wanted({ kind: 'suspend', ground, reason, legalBasis, ...(document && { document }) })
    },
  }
}

export const financialDuty = halting({
  slug: 'nghia-vu-tai-chinh',
  ground: 'financial-duty',
  name: { vi: 'Chờ nghĩa vụ tài chính', en: 'Wait for a financial duty' },
  paper: { vi: 'Số thông báo thuế, phí (không bắt buộc)', en: 'Number of the tax notice (optional)' },
  needed: [noLaw],
})

export const halt = halting({
  slug: 'tam-dung',
  ground: 'statutory',
  name: { vi: 'Tạm dừng theo luật chuyên ngành', en: 'Halt as a law provides' },
  paper: { vi: 'Số, ngày văn bản cho tạm dừng', en: 'Number and day of the paper that orders it' },
  needed: [noLaw, noPaper],
})
