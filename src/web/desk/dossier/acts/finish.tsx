import type { Outcome } from '#dossier/index.ts'
import { formatMoment, type Text } from '#kernel/index.ts'
import { FileField, TextArea } from '../../../shared/controls.tsx'
import { TextField } from '../../../shared/field.tsx'
import { type Act, type ActProps, optional, typedOr, wanted } from '../act.ts'
import { AttachedFiles } from '../attached-files.tsx'
import { attachmentsSent, fileErrors } from '../files-sent.ts'
import { required } from '../required.ts'

const resultFiles = 'tep-ket-qua'

export const issue: Act = {
  slug: 'ket-qua',
  action: 'dossier.finish',
  audit: 'dossier.finished',
  name: { vi: 'Ký ban hành kết quả', en: 'Grant the result' },
  done: {
    vi: 'Đã có kết quả. Hồ sơ chuyển sang chờ trả cho người dân.',
    en: 'The result is granted. It now waits to be handed over.',
  },
  files: (visit) => attachmentsSent(visit, resultFiles).map((file) => ({ file, paper: 0, isResult: true })),
  probe: () => ({ kind: 'finish', outcome: 'issued', resultNumber: '1' }),
  Fields: (props) => {
    const { visit, dossier } = props
    const results = dossier.attachments.filter(({ isResult }) => isResult)
    return (
      <>
        <TextField
          {...props}
          name="so-ket-qua"
          label={{ vi: 'Số, ký hiệu của kết quả', en: 'Number of the result' }}
          hint={{ vi: 'Như ghi trên văn bản, ví dụ 145/QĐ-UBND.', en: 'As on the paper, such as 145/QĐ-UBND.' }}
          value={typedOr(visit, 'so-ket-qua', '')}
        />
        {results.length > 0 && <AttachedFiles visit={visit} dossier={dossier} files={results} />}
        <FileField
          {...props}
          name={resultFiles}
          label={{ vi: 'Tệp kết quả (không bắt buộc)', en: 'Files of the result (optional)' }}
          hint={{ vi: 'PDF, JPG hoặc PNG, mỗi tệp không quá 20 MB.', en: 'PDF, JPG or PNG, up to 20 MB each.' }}
          isMany
        />
      </>
    )
  },
  read: (visit, { attachments }) => {
    const noNumber: Text = {
      vi: 'Chưa ghi số của kết quả. Hãy ghi số, ký hiệu như trên văn bản.',
      en: 'The number of the result is missing. Give it as on the paper.',
    }
    const errors = [...(required(visit, 'so-ket-qua', noNumber)?.errors ?? []), ...fileErrors(visit, resultFiles)]
    if (errors.length > 0) return { ok: false, errors }
    const known = attachments.filter(({ isResult }) => isResult).map(({ hash }) => hash)
    const hashes = [...new Set([...known, ...attachmentsSent(visit, resultFiles).map(({ hash }) => hash)])]
    const files = hashes.length === 0 ? {} : { resultAttachments: hashes }
    const resultNumber = visit.form.text('so-ket-qua').trim()
    return wanted({ kind: 'finish', outcome: 'issued', resultNumber, ...files })
  },
}

interface Ending {
  readonly slug: string
  readonly outcome: Exclude<Outcome, 'issued'>
  readonly isStopped?: true
  readonly name: Text
  readonly done: Text
  readonly why: Text
  readonly needsPaper: boolean
  /** What the reason begins with. */
  readonly begin?: (props: ActProps) => string
}

/** Every end without a result: with its reason. */
function ending({ slug, outcome, isStopped, name, done, why, needsPaper, begin }: Ending): Act {
  const told = { kind: 'finish', outcome, ...(isStopped && { isStopped }) } as const
  return {
    slug,
    action: 'dossier.finish',
    audit: 'dossier.finished',
    name,
    done,
    probe: () => ({ ...told, reason: '…' }),
    Fields: (props) => <EndFields {...props} why={why} needsPaper={needsPaper} begin={begin?.(props) ?? ''} />,
    read: (visit) => {
      const legalBasis = optional(visit, 'can-cu')
      const resultNumber = optional(visit, 'so-van-ban')
      const more = { ...(legalBasis && { legalBasis }), ...(resultNumber && { resultNumber }) }
      return required(visit, 'ly-do', noReason) ?? wanted({ ...told, reason: visit.form.text('ly-do').trim(), ...more })
    },
  }
}

const noReason: Text = {
  vi: 'Chưa ghi lý do. Hãy ghi rõ, vì lý do được in trên văn bản gửi người dân.',
  en: 'There is no reason. Give it: it is printed on the paper for the citizen.',
}

function EndFields({
  why,
  needsPaper,
  begin,
  ...props
}: ActProps & Pick<Ending, 'why' | 'needsPaper'> & { readonly begin: string }) {
  const { visit } = props
  return (
    <>
      <TextArea
        {...props}
        name="ly-do"
        label={{ vi: 'Lý do', en: 'Reason' }}
        hint={why}
        value={typedOr(visit, 'ly-do', begin)}
      />
      {needsPaper && (
        <>
          <TextField
            {...props}
            name="can-cu"
            label={{ vi: 'Căn cứ pháp lý (không bắt buộc)', en: 'Legal basis (optional)' }}
            value={typedOr(visit, 'can-cu', '')}
            maxLength={500}
          />
          <TextField
            {...props}
            name="so-van-ban"
            label={{ vi: 'Số văn bản trả lời (không bắt buộc)', en: 'Number of the reply (optional)' }}
            value={typedOr(visit, 'so-van-ban', '')}
          />
        </>
      )}
    </>
  )
}

/** What the citizen asked for online, ready to be recorded. */
function asAsked({ dossier }: ActProps): string {
  const asked = dossier.requests.findLast(({ kind }) => kind === 'withdrawal')
  return asked === undefined ? '' : `Theo đề nghị gửi lúc ${formatMoment(asked.madeAt)}: ${asked.words}`
}

export const refuseIt = ending({
  slug: 'tu-choi',
  outcome: 'refused',
  name: { vi: 'Từ chối giải quyết', en: 'Refuse' },
  done: { vi: 'Đã từ chối. Văn bản trả lời chờ trả cho người dân.', en: 'Refused. The reply waits to be handed over.' },
  why: { vi: 'Vì sao không đủ điều kiện.', en: 'Why it does not qualify.' },
  needsPaper: true,
})

export const returnIt = ending({
  slug: 'tra-lai',
  outcome: 'returned',
  name: { vi: 'Trả lại hồ sơ', en: 'Return the dossier' },
  done: { vi: 'Đã trả lại hồ sơ. Giấy tờ chờ trả cho người dân.', en: 'Returned. The papers wait to be handed back.' },
  why: { vi: 'Vì sao không giải quyết được.', en: 'Why it cannot be resolved.' },
  needsPaper: true,
})

export const stop = ending({
  slug: 'dung',
  outcome: 'returned',
  isStopped: true,
  name: { vi: 'Dừng giải quyết (mẫu 05)', en: 'Stop it (form 05)' },
  done: {
    vi: 'Đã dừng giải quyết. In thông báo mẫu 05 để gửi người dân.',
    en: 'Stopped. Print form 05 for the citizen.',
  },
  why: { vi: 'Vì sao cơ quan dừng giải quyết.', en: 'Why the agency stops it.' },
  needsPaper: true,
})

export const withdraw = ending({
  slug: 'rut',
  outcome: 'withdrawn',
  name: { vi: 'Ghi việc người dân rút hồ sơ', en: 'Record that it is withdrawn' },
  done: { vi: 'Đã ghi việc rút hồ sơ.', en: 'Recorded as withdrawn.' },
  why: { vi: 'Theo đề nghị ngày nào, của ai, vì sao.', en: 'Who asked for it, when and why.' },
  needsPaper: false,
  begin: asAsked,
})
