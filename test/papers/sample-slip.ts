import { plainDate, type Slip } from '#kernel/index.ts'

/** A slip with every part that a slip can have. */
export const sampleSlip: Slip = {
  superior: 'ỦY BAN NHÂN DÂN\nXÃ TUẦN GIÁO',
  issuer: 'TRUNG TÂM PHỤC VỤ\nHÀNH CHÍNH CÔNG',
  number: '0004/TNHS',
  place: 'Tuần Giáo',
  date: plainDate('2026-11-09'),
  formName: 'Mẫu số 01',
  title: 'GIẤY TIẾP NHẬN HỒ SƠ\nVÀ HẸN TRẢ KẾT QUẢ',
  subtitle: '(Liên 2: giao người nộp hồ sơ)',
  addressee: 'Ông Lò Văn Pánh',
  replaces: 'BẢN THAY THẾ\nThay giấy số 0004/TNHS in lúc 08:15 ngày 09/11/2026. Lý do: ghi sai năm sinh.',
  blocks: [
    { kind: 'line', label: 'Mã hồ sơ', value: 'H18.33.19-261109-0004', isStrong: true },
    { kind: 'line', label: 'Tiếp nhận hồ sơ của', value: 'Lò Văn Pánh' },
    { kind: 'line', label: 'Địa chỉ', value: 'Bản Có, xã Tuần Giáo, tỉnh Điện Biên' },
    { kind: 'paragraph', text: 'Thành phần hồ sơ nộp gồm:' },
    { kind: 'list', items: ['Tờ khai đăng ký khai sinh: 1 bản chính', 'Giấy chứng sinh: 1 bản chính'] },
    {
      kind: 'table',
      table: {
        heading: [],
        columns: [
          { heading: ['TT'], kind: 'ordinal', weight: 1 },
          { heading: ['Thành phần hồ sơ'], kind: 'text', weight: 8 },
          { heading: ['Số lượng', 'Bản chính'], kind: 'count', weight: 2 },
          { heading: ['Số lượng', 'Bản sao'], kind: 'count', weight: 2 },
        ],
        rows: [
          { kind: 'item', cells: [1, 'Tờ khai đăng ký khai sinh', 1, null] },
          { kind: 'item', cells: [2, 'Giấy chứng sinh', 1, 2] },
        ],
        notes: [],
        orientation: 'portrait',
      },
    },
    { kind: 'line', label: 'Vào Sổ theo dõi hồ sơ, quyển số', value: '' },
  ],
  signatures: [
    { title: 'NGƯỜI NỘP HỒ SƠ', hint: '(Ký và ghi rõ họ tên)', name: 'Lò Văn Pánh' },
    { title: 'NGƯỜI TIẾP NHẬN HỒ SƠ', hint: '(Ký và ghi rõ họ tên)', name: 'Quàng Thị Thanh' },
  ],
  qr: {
    content: 'https://motcua.dienbien.gov.vn/ho-so/H18.33.19-261109-0004?k=7KQM-2X9D',
    caption: 'Mã tra cứu\n7KQM-2X9D',
  },
  notes: ['Giấy này lập thành hai liên.'],
}
