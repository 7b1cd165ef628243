import { type Letter, plainDate } from '#kernel/index.ts'
import { letterTables } from './letter-tables.ts'

/** A letter with every part that a letter can have; its wording is only for trying out paper. */
export function sampleLetter(): Letter {
  return {
    issuer: 'ỦY BAN NHÂN DÂN\nHUYỆN TUẦN GIÁO',
    issuedBy: 'Ủy ban nhân dân huyện Tuần Giáo',
    number: '394/UBND-VP',
    place: 'Tuần Giáo',
    date: plainDate('2020-04-03'),
    subject: 'đôn đốc tiếp nhận, giải quyết hồ sơ trên Cổng dịch vụ công trực tuyến của tỉnh',
    addressees: ['Các cơ quan, đơn vị trực thuộc UBND huyện', 'UBND các xã, thị trấn'],
    body: [
      {
        kind: 'paragraph',
        text: 'Kết quả theo dõi việc tiếp nhận và giải quyết hồ sơ thủ tục hành chính trong quý I năm 2020 cho thấy nhiều đơn vị chưa thực hiện nghiêm túc. Ủy ban nhân dân huyện yêu cầu:',
      },
      { kind: 'item', text: 'Tiếp nhận, giải quyết 100% hồ sơ trên hệ thống.' },
      { kind: 'point', level: 1, text: 'Các đơn vị còn hồ sơ trễ hạn, quá hạn:' },
      { kind: 'table', table: letterTables.letterTable() },
      { kind: 'point', level: 2, text: 'Rà soát từng hồ sơ, nêu rõ nguyên nhân và thời hạn khắc phục.' },
      { kind: 'item', text: 'Rà soát, cập nhật danh mục thủ tục hành chính thuộc phạm vi quản lý.' },
      { kind: 'paragraph', text: 'Nhận được Công văn này, yêu cầu các cơ quan, đơn vị nghiêm túc thực hiện.' },
    ],
    signatory: { authority: 'TM. ỦY BAN NHÂN DÂN', title: 'CHỦ TỊCH' },
    recipients: ['Như kính gửi', 'Thường trực Huyện ủy (để báo cáo)', 'Lưu: VT, VP'],
    appendices: [
      { label: 'Biểu 1', table: letterTables.bieu1() },
      { label: 'Biểu 2', table: letterTables.bieu2() },
      { label: 'Biểu 3', table: letterTables.bieu3() },
      { label: 'Biểu 4', table: letterTables.bieu4() },
    ],
  }
}
