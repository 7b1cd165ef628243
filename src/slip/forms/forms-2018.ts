import { plainDate } from '#kernel/index.ts'
import type { FormSet } from './form-set.ts'

/** The forms while desks were called Bộ phận Tiếp nhận và Trả kết quả. There was no form for a dossier that is stopped. */
export const forms2018: FormSet = {
  validFrom: plainDate('2018-01-01'),
  validTo: plainDate('2025-06-30'),
  desks: {
    province: 'TRUNG TÂM PHỤC VỤ\nHÀNH CHÍNH CÔNG',
    district: 'BỘ PHẬN TIẾP NHẬN\nVÀ TRẢ KẾT QUẢ',
    commune: 'BỘ PHẬN TIẾP NHẬN\nVÀ TRẢ KẾT QUẢ',
  },
  deskName: {
    province: 'Trung tâm Phục vụ hành chính công',
    district: 'Bộ phận Tiếp nhận và Trả kết quả',
    commune: 'Bộ phận Tiếp nhận và Trả kết quả',
  },
  forms: {
    receipt: { formName: 'Mẫu số 01', symbol: 'TNHS', title: 'GIẤY TIẾP NHẬN HỒ SƠ\nVÀ HẸN TRẢ KẾT QUẢ' },
    supplement: { formName: 'Mẫu số 02', symbol: 'HDHS', title: 'PHIẾU YÊU CẦU BỔ SUNG,\nHOÀN THIỆN HỒ SƠ' },
    refusal: { formName: 'Mẫu số 03', symbol: 'TCHS', title: 'PHIẾU TỪ CHỐI TIẾP NHẬN\nGIẢI QUYẾT HỒ SƠ' },
    apology: { formName: 'Mẫu số 04', symbol: 'PXL', title: 'PHIẾU XIN LỖI\nVÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ' },
    stop: { formName: '', symbol: 'TBD', title: 'THÔNG BÁO\nDỪNG GIẢI QUYẾT HỒ SƠ' },
    control: { formName: 'Mẫu số 05', title: 'PHIẾU KIỂM SOÁT\nQUÁ TRÌNH GIẢI QUYẾT HỒ SƠ' },
    'hand-over': { formName: '', title: 'PHIẾU TRẢ KẾT QUẢ\nGIẢI QUYẾT HỒ SƠ' },
  },
  registerBook: { formName: 'Mẫu số 06', title: 'SỔ THEO DÕI HỒ SƠ' },
}
