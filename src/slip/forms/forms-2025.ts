import { plainDate } from '#kernel/index.ts'
import type { FormSet } from './form-set.ts'

/** The seven forms since communes have Trung tâm Phục vụ hành chính công. */
export const forms2025: FormSet = {
  validFrom: plainDate('2025-07-01'),
  validTo: null,
  desks: {
    province: 'TRUNG TÂM PHỤC VỤ\nHÀNH CHÍNH CÔNG',
    district: 'TRUNG TÂM PHỤC VỤ\nHÀNH CHÍNH CÔNG',
    commune: 'TRUNG TÂM PHỤC VỤ\nHÀNH CHÍNH CÔNG',
  },
  deskName: {
    province: 'Trung tâm Phục vụ hành chính công',
    district: 'Trung tâm Phục vụ hành chính công',
    commune: 'Trung tâm Phục vụ hành chính công',
  },
  forms: {
    receipt: { formName: 'Mẫu số 01', symbol: 'TNHS', title: 'GIẤY TIẾP NHẬN HỒ SƠ\nVÀ HẸN TRẢ KẾT QUẢ' },
    supplement: { formName: 'Mẫu số 02', symbol: 'HDHS', title: 'PHIẾU YÊU CẦU BỔ SUNG,\nHOÀN THIỆN HỒ SƠ' },
    refusal: { formName: 'Mẫu số 03', symbol: 'TCHS', title: 'PHIẾU TỪ CHỐI TIẾP NHẬN\nGIẢI QUYẾT HỒ SƠ' },
    apology: {
      formName: 'Mẫu số 04',
      symbol: 'PXL',
      title: 'VĂN BẢN XIN LỖI\nVÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT',
    },
    stop: { formName: 'Mẫu số 05', symbol: 'TBD', title: 'THÔNG BÁO\nDỪNG GIẢI QUYẾT HỒ SƠ' },
    control: { formName: 'Mẫu số 06', title: 'PHIẾU KIỂM SOÁT\nQUÁ TRÌNH GIẢI QUYẾT HỒ SƠ' },
    'hand-over': { formName: '', title: 'PHIẾU TRẢ KẾT QUẢ\nGIẢI QUYẾT HỒ SƠ' },
  },
  registerBook: { formName: 'Mẫu số 07', title: 'SỔ THEO DÕI HỒ SƠ' },
}
