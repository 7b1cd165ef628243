import { OperatorFault } from '#kernel/index.ts'
import { type Figures, figures, identities, type Measure } from './figures.ts'

/** Throws when a row of a report does not add up, naming report, row and cell: such a report must not be seen. */
export function assertBalance(report: string, row: string, counted: Figures): void {
  for (const [left, parts] of identities) {
    const sum = parts.reduce((all, part) => all + counted[part], 0)
    if (counted[left] !== sum) throw imbalance(report, row, { cell: left, found: counted[left], parts, sum })
  }
  const negative = figures.find((figure) => counted[figure] < 0)
  if (negative !== undefined)
    throw new OperatorFault('report-negative', {
      vi: `Báo cáo ${report}, dòng '${row}': ô ${negative} là ${counted[negative]}, nhỏ hơn 0. Hãy chạy 'motcua verify' để tìm số liệu sai.`,
      en: `Report ${report}, row '${row}': cell ${negative} is ${counted[negative]}, below zero. Run 'motcua verify' to find what is wrong.`,
    })
}

interface Imbalance {
  readonly cell: Measure
  readonly found: number
  readonly parts: readonly Measure[]
  readonly sum: number
}

function imbalance(report: string, row: string, { cell, found, parts, sum }: Imbalance): OperatorFault {
  const shouldBe = `${parts.join(' + ')} = ${sum}`
  return new OperatorFault('report-imbalance', {
    vi: `Báo cáo ${report}, dòng '${row}' không cân đối: ô ${cell} là ${found}, nhưng ${shouldBe}. Hãy chạy 'motcua verify' để tìm số liệu sai.`,
    en: `Report ${report}, row '${row}' does not balance: cell ${cell} is ${found}, but ${shouldBe}. Run 'motcua verify' to find what is wrong.`,
  })
}
