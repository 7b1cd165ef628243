import { verifyFiles } from '#attachment/index.ts'
import { type AuditHead, verifyAudit } from '#audit/index.ts'
import type { ReadDb } from '#db/index.ts'
import { verifyPetitions } from '#feedback/index.ts'
import { verifyFilings } from '#filing/index.ts'
import { type Decision, formatCount, ok, refuse, type Text } from '#kernel/index.ts'
import { verifyPayments } from '#payment/index.ts'
import { verify as recount } from '#reporting/index.ts'
import { attachmentFolder } from '../attachment-folder.ts'
import type { Command } from '../command.ts'
import { orRefuse, Refused } from '../refused.ts'

/** What one proof looked at, and what it found wrong. */
interface Proof {
  readonly looked: Text
  readonly differences: readonly Text[]
}

export const verify: Command = {
  name: 'verify',
  operands: [],
  options: [{ name: 'audit-head', value: 'N:HASH' }],
  summary: {
    vi: 'Đếm lại mọi con số từ nhật ký hồ sơ và so từng dòng; kiểm tra chuỗi mã băm của hồ sơ và của nhật ký truy cập (--audit-head: so với đầu chuỗi đã ghi lại trước đây), nội dung mọi tệp đính kèm, và mọi đồng đã báo có. Kết thúc bằng 0 chỉ khi mọi thứ khớp.',
    en: 'Counts every figure again from the log of dossiers and compares row by row; checks the hash chains of dossiers and of the log of accesses (--audit-head: against a head that was written down earlier), the content of every attached file, and every đồng that came. Ends with 0 only when all agrees.',
  },
  async run(context, input) {
    const told = input.option('audit-head')
    const witness = told === undefined ? undefined : orRefuse(parseHead(told))
    const { db } = await context.open()
    // As of one moment: officers may be at work.
    const snapshot = db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only')
    const proofs = await snapshot.execute(async (tx) => [
      await proveFigures(tx),
      await proveFilings(tx),
      await provePetitions(tx),
      await proveAudit(tx, witness),
      await provePayments(tx),
      await proveFiles(tx, attachmentFolder(context.workspace)),
    ])
    const differences = proofs.flatMap((proof) => proof.differences)
    if (differences.length > 0) throw new Refused(disagreement(differences))
    context.print(`Khớp / all agrees:`)
    for (const { looked } of proofs) context.print(`✓ ${looked.vi}\n  ${looked.en}`)
  },
}

async function proveFigures(db: ReadDb): Promise<Proof> {
  const { dossiers, actions, deltas, reports, differences } = await recount(db)
  return {
    differences,
    looked: {
      vi: `${formatCount(dossiers)} hồ sơ, ${formatCount(actions)} hành động (chuỗi mã băm nguyên vẹn), ${formatCount(deltas)} dòng số liệu, ${formatCount(reports)} báo cáo năm đếm lại.`,
      en: `${dossiers} dossiers, ${actions} actions (hash chain whole), ${deltas} rows of figures, ${reports} yearly reports recounted.`,
    },
  }
}

async function proveFilings(db: ReadDb): Promise<Proof> {
  const { filings, events, different } = await verifyFilings(db)
  return {
    differences: different.map(({ id, differences }) => ({
      vi: `Hồ sơ nộp ${id}: nhật ký hoặc dòng hiện tại không khớp (${differences.join('; ')}).`,
      en: `Filing ${id}: log or current row is not what it should be (${differences.join('; ')}).`,
    })),
    looked: {
      vi: `${formatCount(filings)} hồ sơ nộp, ${formatCount(events)} sự kiện (chuỗi mã băm nguyên vẹn).`,
      en: `${filings} filings, ${events} events (hash chain whole).`,
    },
  }
}

async function provePetitions(db: ReadDb): Promise<Proof> {
  const { petitions, events, different } = await verifyPetitions(db)
  return {
    differences: different.map(({ reference, differences }) => ({
      vi: `Phản ánh, kiến nghị ${reference}: nhật ký hoặc dòng hiện tại không khớp (${differences.join('; ')}).`,
      en: `Petition ${reference}: log or current row is not what it should be (${differences.join('; ')}).`,
    })),
    looked: {
      vi: `${formatCount(petitions)} phản ánh, kiến nghị, ${formatCount(events)} sự kiện (chuỗi mã băm nguyên vẹn).`,
      en: `${petitions} complaints and suggestions, ${events} events (hash chain whole).`,
    },
  }
}

async function proveAudit(db: ReadDb, witness: AuditHead | undefined): Promise<Proof> {
  const { entries, differences, head } = await verifyAudit(db, witness)
  const written = head === undefined ? '–' : `${head.number}:${head.hash.toString('hex')}`
  return {
    differences,
    looked: {
      vi: `${formatCount(entries)} mục nhật ký truy cập. Đầu chuỗi, hãy ghi lại ở ngoài hệ thống: ${written}`,
      en: `${entries} entries in the log of accesses. Its head, to be written down outside: ${written}`,
    },
  }
}

async function provePayments(db: ReadDb): Promise<Proof> {
  const { charges, credits, receipts, elsewhere, differences } = await verifyPayments(db)
  const also =
    elsewhere > 0
      ? { vi: ` Nộp nơi khác: ${formatCount(elsewhere)} đồng.`, en: ` Paid elsewhere: ${elsewhere} đồng.` }
      : { vi: '', en: '' }
  return {
    differences,
    looked: {
      vi: `${formatCount(charges)} khoản phải nộp, ${formatCount(credits)} báo có, ${formatCount(receipts)} biên lai: không thừa, không thiếu đồng nào.${also.vi}`,
      en: `${charges} charges, ${credits} credits, ${receipts} receipts: not a đồng too much or missing.${also.en}`,
    },
  }
}

async function proveFiles(db: ReadDb, folder: string): Promise<Proof> {
  const { files, differences } = await verifyFiles(db, folder)
  return {
    differences,
    looked: {
      vi: `${formatCount(files)} tệp đính kèm đúng nội dung.`,
      en: `${files} attached files, each as it was sent.`,
    },
  }
}

/** A head as this command prints it. */
function parseHead(text: string): Decision<AuditHead> {
  const [, number, hash] = /^(\d{1,15}):([0-9a-f]{64})$/u.exec(text.trim()) ?? []
  if (number !== undefined && hash !== undefined) return ok({ number: Number(number), hash: Buffer.from(hash, 'hex') })
  return refuse('not-a-head', {
    vi: `--audit-head '${text}' không phải là đầu chuỗi. Hãy ghi đúng như motcua verify đã in: số thứ tự, dấu hai chấm, 64 chữ số thập lục phân.`,
    en: `--audit-head '${text}' is no head. Write it as motcua verify printed it: the number, a colon, 64 hexadecimal digits.`,
  })
}

function disagreement(differences: readonly Text[]) {
  const list = (language: 'vi' | 'en') => differences.map((difference) => difference[language]).join('\n')
  return {
    code: 'figures-disagree',
    message: {
      vi: `${list('vi')}\nCó chỗ không khớp. Đừng phát hành báo cáo nào cho đến khi tìm ra nguyên nhân; giữ một bản sao dữ liệu.`,
      en: `${list('en')}\nSomething does not agree. Issue no report until the cause is found; keep a copy of the data.`,
    },
  }
}
