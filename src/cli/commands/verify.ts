import { formatCount } from '#kernel/index.ts'
import { verify as recount, type VerifyResult } from '#reporting/index.ts'
import type { Command } from '../command.ts'
import { Refused } from '../refused.ts'

export const verify: Command = {
  name: 'verify',
  operands: [],
  options: [],
  summary: {
    vi: 'Đếm lại mọi con số từ nhật ký hồ sơ và so từng dòng; kiểm tra chuỗi mã băm. Kết thúc bằng 0 chỉ khi mọi thứ khớp.',
    en: 'Counts every figure again from the log of dossiers and compares row by row; checks the hash chain. Ends with 0 only when all agrees.',
  },
  async run(context) {
    const { db } = await context.open()
    const result = await recount(db)
    if (result.differences.length > 0) throw new Refused(disagreement(result))
    const { dossiers, actions, deltas, reports } = result
    context.print(
      `Khớp: ${formatCount(dossiers)} hồ sơ, ${formatCount(actions)} hành động (chuỗi mã băm nguyên vẹn), ${formatCount(deltas)} dòng số liệu, ${formatCount(reports)} báo cáo năm đếm lại.
All agrees: ${dossiers} dossiers, ${actions} actions (hash chain whole), ${deltas} rows of figures, ${reports} yearly reports recounted.`,
    )
  },
}

function disagreement({ differences }: VerifyResult) {
  const list = (language: 'vi' | 'en') => differences.map((difference) => difference[language]).join('\n')
  return {
    code: 'figures-disagree',
    message: {
      vi: `${list('vi')}\nCó chỗ không khớp với nhật ký. Đừng phát hành báo cáo nào cho đến khi tìm ra nguyên nhân; giữ một bản sao dữ liệu.`,
      en: `${list('en')}\nSomething does not agree with the log. Issue no report until the cause is found; keep a copy of the data.`,
    },
  }
}
