/** Peoples of Điện Biên whose naming customs the invented persons follow. */
export type People = 'thai' | 'mong' | 'kinh' | 'kho-mu' | 'ha-nhi'

/** A custom of naming: family names, then for men and for women middle words (often none is '') and given names. */
export interface Naming {
  readonly families: readonly string[]
  readonly men: GivenNames
  readonly women: GivenNames
}

interface GivenNames {
  readonly middles: readonly string[]
  readonly given: readonly string[]
}

/** Lists of common words only: put together by chance they name nobody in particular. */
export const namings: Readonly<Record<People, Naming>> = {
  thai: {
    families: words('Lò Lò Lò Lò Quàng Quàng Quàng Lường Lường Cà Cà Tòng Vì Lèo Mè Cầm Bạc Điêu Lù Hoàng'),
    men: {
      middles: ['Văn'],
      given: words(
        'Ún Inh Pâng Hặc Phanh Chựa Thoạn Panh Pọm Xôm Dọn Hịa Pản Tiện Biên Thương Muôn Nọi Đôi Hao Sương Bun Thắng Bình Tuấn Thành Xuân Thủy Chung Tỉnh Hoan Chiến Dũng Nghĩa Kiên Phương Hải Cương Yên Dương Ánh Toản',
      ),
    },
    women: {
      middles: ['Thị'],
      given: words(
        'Ọi Ín Panh Pâng Inh Hặc Un Phượng Muôn Thoan Hương Tươi Bương Xuân Biên Thơm Phóng Chom Nga Thủy Hịa Dương Lả Yên Ban Hoa Đôi Ngoan Xôm Hoan Mai Thu Hường Dung Bun Sương Phương Ánh Nọi Tiện',
      ),
    },
  },
  mong: {
    families: words(
      'Giàng Giàng Giàng Vàng Vàng Mùa Mùa Thào Thào Sùng Sùng Lầu Hạng Vừ Ly Cứ Chá Hờ Tráng Phàng Và Sình',
    ),
    men: {
      middles: words('A A A A A A Chừ Nhìa Bla Súa'),
      given: words(
        'Chống Dế Tủa Súa Páo Dơ Chua Lử Sinh Chứ Vừ Nếnh Thào Của Sử Dình Lềnh Pó Tỏa Phử Só Khứ Di Minh Dia Lau Giống Dủa Kỷ Hồ Cáng Vàng Dê Tính Say Ninh',
      ),
    },
    women: {
      middles: ['Thị'],
      given: words(
        'Mỷ Dợ Mai Sua Chù Cở Dua Chứ Sông Xía Gầu Pà Máy Dúa Mo Sầu Nu Pàng Ganh Kía Dính Sống Mảy Va Ly Dí Chía Xua Súa Ca Say Vá Dở Cha Pla',
      ),
    },
  },
  kinh: {
    families: words(
      'Nguyễn Nguyễn Nguyễn Nguyễn Trần Trần Phạm Phạm Lê Lê Vũ Vũ Bùi Đỗ Hoàng Đặng Đinh Ngô Phan Mai Lại Tô',
    ),
    men: {
      middles: words('Văn Văn Văn Đức Hữu Xuân Quang Minh Mạnh Đình Ngọc Công Thanh'),
      given: words(
        'Hùng Dũng Tuấn Thành Nam Sơn Hải Long Cường Thắng Hưng Trung Bình Hòa Tùng Kiên Toàn Quyết Huy Đông Tiến Chiến Phong Khánh Thịnh Đạt',
      ),
    },
    women: {
      middles: words('Thị Thị Thị Thị Thu Thanh Ngọc Kim Bích Hồng Minh'),
      given: words(
        'Hương Hà Lan Hoa Hạnh Thủy Nga Huyền Trang Linh Phương Yến Nhung Tuyết Liên Loan Hằng Vân Mai Oanh Thảo Tâm Ngân Dung Hiền Quyên',
      ),
    },
  },
  'kho-mu': {
    families: words('Lường Lường Quàng Quàng Lò Lèo Cút Tòng'),
    men: {
      middles: ['Văn'],
      given: words('Tiên Cá Xiên Dơn Xuyến Hương Phong Chum Thàn Oong Phú Viên Đoan Xôm Tha Buông'),
    },
    women: {
      middles: ['Thị'],
      given: words('Pha Phụ Ón Xiên Mẩy Phóng Duyên Chum Hương Piêng Phiên Tiên Khăm Nguyệt'),
    },
  },
  'ha-nhi': {
    families: words('Pờ Pờ Lỳ Lỳ Chang Chang Sừng Vù Khoàng'),
    men: {
      middles: words('Xè Gia Khai Lòng Xuyến Go Pó'),
      given: words('Sinh Phù Hừ Phà Xá Chừ Sàng Cà Giá Lòng Hù Tư'),
    },
    women: { middles: words('Mỳ Mò Go Hừ Xó'), given: words('Xó De Lế Xá Nu Sứ Mé Chu Pư Nhù Gơ') },
  },
}

function words(line: string): readonly string[] {
  return line.split(' ').map((word) => word.normalize('NFC'))
}
