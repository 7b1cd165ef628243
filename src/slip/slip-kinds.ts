import type { Text } from '#kernel/index.ts'
import { type NumberedKind, numberedKinds, type SlipKind } from './forms/form-set.ts'

/** What people call a slip, how its file begins, and after what there is one. */
interface KindWords {
  readonly name: Text
  readonly file: string
  readonly after: Text
}

export const slipKinds: Readonly<Record<SlipKind, KindWords>> = {
  receipt: {
    name: { vi: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả', en: 'receipt with the promised day' },
    file: 'giay-tiep-nhan',
    after: { vi: 'hồ sơ được tiếp nhận', en: 'the dossier has been accepted' },
  },
  supplement: {
    name: { vi: 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ', en: 'request for supplements' },
    file: 'phieu-yeu-cau-bo-sung',
    after: { vi: 'yêu cầu bổ sung được ghi vào hệ thống', en: 'supplements have been asked for' },
  },
  refusal: {
    name: { vi: 'Phiếu từ chối tiếp nhận giải quyết hồ sơ', en: 'refusal to accept' },
    file: 'phieu-tu-choi',
    after: { vi: 'hồ sơ nộp bị từ chối tiếp nhận', en: 'the filing has been refused' },
  },
  apology: {
    name: { vi: 'Văn bản xin lỗi và hẹn lại', en: 'apology with a new day' },
    file: 'van-ban-xin-loi',
    after: { vi: 'lần xin lỗi và hẹn lại được ghi vào hệ thống', en: 'an apology has been recorded' },
  },
  stop: {
    name: { vi: 'Thông báo dừng giải quyết hồ sơ', en: 'notice that the dossier is stopped' },
    file: 'thong-bao-dung',
    after: { vi: 'hồ sơ được rút, trả lại hoặc dừng giải quyết', en: 'it has been withdrawn, returned or stopped' },
  },
  control: {
    name: { vi: 'Phiếu kiểm soát quá trình giải quyết hồ sơ', en: 'control slip' },
    file: 'phieu-kiem-soat',
    after: { vi: 'hồ sơ được tiếp nhận', en: 'the dossier has been accepted' },
  },
  'hand-over': {
    name: { vi: 'Phiếu trả kết quả', en: 'hand-over slip' },
    file: 'phieu-tra-ket-qua',
    after: { vi: 'kết quả được trả cho người nhận', en: 'the result has been handed over' },
  },
}

export function isNumbered(kind: SlipKind): kind is NumberedKind {
  return (numberedKinds as readonly string[]).includes(kind)
}
