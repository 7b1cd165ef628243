import type { Attachment } from '#attachment/index.ts'
import { resultCode } from '#following/index.ts'
import { dayOf, formatMoment, type Instant, type Slip } from '#kernel/index.ts'
import type { SlipNames } from '#slip/index.ts'
import type { FollowedDossier } from './open-followed.ts'

interface Told {
  readonly file: Attachment
  readonly finishedAt: Instant
  readonly number: string | undefined
  /** Where it is verified. */
  readonly address: string
}

/** What goes with an electronic result: how whoever gets it finds out that it is genuine. It names no person. */
export function resultSheet(dossier: FollowedDossier, told: Told, names: SlipNames): Slip {
  const { file, finishedAt, number, address } = told
  const day = dayOf(finishedAt)
  const { superior, issuer, place } = names.officeOn(dossier.state.holderUnitId, day)
  return {
    superior,
    issuer,
    place,
    date: day,
    title: 'PHIẾU XÁC MINH\nKẾT QUẢ ĐIỆN TỬ',
    formName: 'Phiếu không thuộc các mẫu của thông tư',
    blocks: [
      { kind: 'line', label: 'Cơ quan cấp', value: names.unitOn(dossier.state.holderUnitId, day) },
      { kind: 'line', label: 'Thủ tục', value: dossier.procedure.name },
      ...(number === undefined ? [] : [{ kind: 'line', label: 'Số', value: number, isStrong: true } as const]),
      { kind: 'line', label: 'Cấp lúc', value: formatMoment(finishedAt) },
      { kind: 'line', label: 'Tệp', value: file.name },
      { kind: 'line', label: 'Mã xác minh', value: resultCode(file.hash), isStrong: true },
      { kind: 'line', label: 'Dấu vân tay (SHA-256)', value: file.hash.match(/.{16}/gu)?.join(' ') ?? file.hash },
      {
        kind: 'paragraph',
        text: `Quét ô vuông, hoặc mở ${new URL('/xac-minh', address).href} rồi gõ mã xác minh hay chọn tệp: trang cho biết cơ quan nào cấp, khi nào, còn dùng hay đã có bản khác thay.`,
      },
    ],
    signatures: [],
    qr: { content: address, caption: resultCode(file.hash) },
    notes: ['Phiếu này đi kèm tệp gốc và không thay cho tệp gốc. Bản in của tệp không mang chữ ký số.'],
  }
}
