import type { LetterBlock } from '#kernel/index.ts'
import type { Findings } from './findings.ts'
import type { Office } from './office.ts'
import { dossiers, unitNames, withZero } from './wording.ts'

/** What the urged units have to do: what the targets ask of all, and what the findings ask of some. */
export function demands(findings: Findings, office: Office): readonly LetterBlock[] {
  return [
    ...inSystem(findings, office),
    item(onlineDemand(office)),
    item(lateDemand(findings)),
    item(
      `Thường xuyên rà soát danh mục TTHC thuộc thẩm quyền; nội dung cần bổ sung, sửa đổi hoặc bãi bỏ gửi bằng văn bản về ${office.secretariat} để tổng hợp, đề nghị ${office.publisher} công bố, cập nhật đầy đủ, chính xác trên hệ thống.`,
    ),
    item(
      'Đăng tải tin, bài và hướng dẫn trên trang thông tin điện tử, niêm yết tại Bộ phận Tiếp nhận và Trả kết quả để người dân, doanh nghiệp biết và thực hiện.',
    ),
    ...answerDemand(findings, office),
  ]
}

function inSystem({ idle }: Findings, office: Office): readonly LetterBlock[] {
  const all = item(
    `Bảo đảm ${office.targets.inSystem}% hồ sơ TTHC được tiếp nhận, giải quyết và trả kết quả trên hệ thống; không theo dõi hồ sơ ngoài hệ thống.`,
  )
  if (idle.length === 0) return [all]
  const text = `Người đứng đầu các đơn vị không phát sinh hồ sơ (${unitNames(idle)}) trực tiếp chỉ đạo việc tiếp nhận, giải quyết hồ sơ trên hệ thống và chịu trách nhiệm trước ${office.head} về kết quả của đơn vị mình.`
  return [all, { kind: 'point', level: 1, text }]
}

function onlineDemand({ targets }: Office): string {
  return `Đẩy mạnh tuyên truyền, hướng dẫn trực tiếp tại nơi tiếp nhận phù hợp với từng đối tượng để người dân, doanh nghiệp nộp hồ sơ trực tuyến; bảo đảm tỷ lệ hồ sơ trực tuyến của từng cơ quan, đơn vị đạt từ ${targets.online}% trở lên.`
}

function lateDemand({ troubled, total }: Findings): string {
  if (troubled.length === 0)
    return 'Tiếp tục theo dõi thời hạn của từng hồ sơ, không để phát sinh hồ sơ trễ hạn, quá hạn.'
  const overdue = total.open_overdue === 0 ? '' : ` Giải quyết dứt điểm ${dossiers(total.open_overdue)} đang quá hạn.`
  return `Rà soát từng hồ sơ trễ hạn, quá hạn, làm rõ nguyên nhân; thực hiện xin lỗi người dân, doanh nghiệp bằng văn bản và hẹn lại ngày trả kết quả theo quy định.${overdue} Người đứng đầu cơ quan, đơn vị để xảy ra trễ hạn, quá hạn chịu trách nhiệm trước cấp trên trực tiếp.`
}

function answerDemand({ idle, troubled }: Findings, office: Office): readonly LetterBlock[] {
  const named = [
    ...(idle.length > 0 ? ['không phát sinh hồ sơ'] : []),
    ...(troubled.length > 0 ? ['có hồ sơ trễ hạn, quá hạn'] : []),
  ]
  if (named.length === 0) return []
  const within = `${withZero(office.targets.answerWithin)} ngày làm việc kể từ ngày ký Công văn này`
  return [
    item(
      `Các đơn vị ${named.join(' hoặc ')} báo cáo nguyên nhân, trách nhiệm và biện pháp khắc phục về ${office.shortName} (qua ${office.secretariat}) trong thời hạn ${within}.`,
    ),
  ]
}

function item(text: string): LetterBlock {
  return { kind: 'item', text }
}
