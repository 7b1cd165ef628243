/**
 * Tuần Giáo's units until 30 June 2025: agency code, statistical code, name. Names and order are those of letter
 * 394/UBND-VP, which writes 'Tênh Phong' and 'Nà Tông' where the statistics office has 'Tênh Phông' and 'Nà Tòng'.
 */
export const units2020: readonly (readonly [agencyCode: string, statisticalCode: string, name: string])[] = [
  ['H18.33', '099', 'UBND huyện Tuần Giáo'],
  ['H18.33.19', '03259', 'UBND Xã Phình Sáng'],
  ['H18.33.01', '03295', 'UBND Xã Quài Tở'],
  ['H18.33.02', '03277', 'UBND Xã Mường Thín'],
  ['H18.33.03', '03289', 'UBND Xã Quài Cang'],
  ['H18.33.04', '03298', 'UBND Xã Chiềng Sinh'],
  ['H18.33.05', '03299', 'UBND Xã Chiềng Đông'],
  ['H18.33.06', '03265', 'UBND Xã Ta Ma'],
  ['H18.33.07', '03262', 'UBND Xã Mùn Chung'],
  ['H18.33.08', '03274', 'UBND Xã Quài Nưa'],
  ['H18.33.09', '03260', 'UBND Xã Rạng Đông'],
  ['H18.33.10', '03253', 'UBND Thị trấn'],
  ['H18.33.11', '03263', 'UBND Xã Nà Tông'],
  ['H18.33.12', '03268', 'UBND Xã Mường Mùn'],
  ['H18.33.13', '03269', 'UBND Xã Pú Xi'],
  ['H18.33.14', '03271', 'UBND Xã Pú Nhung'],
  ['H18.33.15', '03280', 'UBND Xã Tỏa Tình'],
  ['H18.33.16', '03283', 'UBND Xã Nà Sáy'],
  ['H18.33.17', '03284', 'UBND Xã Mường Khong'],
  ['H18.33.18', '03304', 'UBND Xã Tênh Phong'],
]
