/** The fields of communes in the catalogue's order: number, name until 30 June 2025, name since. Null: none then. */
export const communeFields: readonly (readonly [id: number, until: string | null, since: string | null])[] = [
  [101, 'Hộ tịch cấp xã', 'Hộ tịch'],
  [102, 'Nuôi con nuôi cấp xã', 'Nuôi con nuôi'],
  [103, 'Bảo trợ xã hội cấp xã', 'Bảo trợ xã hội'],
  [104, 'Giảm nghèo cấp xã', 'Giảm nghèo'],
  [105, 'Người có công cấp xã', 'Người có công'],
  [106, 'Đất đai cấp xã', 'Đất đai'],
  [107, 'Phổ biến giáo dục pháp luật cấp xã', 'Phổ biến giáo dục pháp luật'],
  [108, 'Văn hóa cơ sở cấp xã', 'Văn hóa cơ sở'],
  [109, 'Thi đua, khen thưởng cấp xã', 'Thi đua, khen thưởng'],
  [110, 'Tôn giáo cấp xã', 'Tôn giáo'],
  [111, null, 'Thành lập và hoạt động của hộ kinh doanh'],
  [112, null, 'Hoạt động xây dựng'],
  [113, null, 'Kinh doanh khí'],
  [114, null, 'Giáo dục và Đào tạo'],
]
