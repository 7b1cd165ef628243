import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import type { Cell, Column, Table, TableRow } from '#kernel/index.ts'

type Line = Readonly<Record<string, string>>

/** The letter's own tables, from the acceptance figures: what paper has to print, without the rooms that count it. */
export const letterTables = {
  bieu1: (): Table =>
    tableOf('bieu1-by-field', ['field'], {
      title: 'Báo cáo tình hình giải quyết hồ sơ thủ tục hành chính cấp huyện chia theo lĩnh vực',
    }),
  bieu2: (): Table =>
    tableOf('bieu2-by-unit', ['unit'], {
      title: 'Báo cáo tình hình giải quyết hồ sơ thủ tục hành chính chia theo đơn vị thực hiện',
      notes: ['Ghi chú: UBND Xã Chiềng Đông có 02 hồ sơ đang tạm dừng, không tính trong hạn hay quá hạn.'],
    }),
  bieu3: (): Table =>
    tableOf('bieu3-by-procedure', ['procedure'], {
      title: 'Báo cáo tình hình giải quyết hồ sơ thủ tục hành chính cấp huyện chia theo thủ tục',
      groups: ['unit', 'field'],
    }),
  bieu4: (): Table =>
    tableOf('bieu4-by-unit-with-rates', ['unit'], {
      title:
        'Báo cáo tình hình giải quyết hồ sơ thủ tục hành chính chia theo đơn vị thực hiện, kèm tỷ lệ trễ hạn và quá hạn',
    }),
  letterTable: (): Table => tableOf('letter-body-table', ['unit'], { orientation: 'portrait' }),
}

const measures: Readonly<Record<string, readonly string[]>> = {
  total: ['Số hồ sơ nhận giải quyết', 'Tổng hồ sơ'],
  online: ['Số hồ sơ nhận giải quyết', 'Trực tuyến'],
  carried_over: ['Số hồ sơ nhận giải quyết', 'Kỳ trước chuyển qua'],
  in_person: ['Số hồ sơ nhận giải quyết', 'Trực tiếp'],
  resolved: ['Kết quả giải quyết', 'Số hồ sơ đã giải quyết', 'Tổng số'],
  resolved_on_time: ['Kết quả giải quyết', 'Số hồ sơ đã giải quyết', 'Đúng hạn'],
  resolved_late: ['Kết quả giải quyết', 'Số hồ sơ đã giải quyết', 'Trễ hạn'],
  open: ['Kết quả giải quyết', 'Số hồ sơ đang giải quyết', 'Tổng số'],
  open_in_time: ['Kết quả giải quyết', 'Số hồ sơ đang giải quyết', 'Trong hạn'],
  open_overdue: ['Kết quả giải quyết', 'Số hồ sơ đang giải quyết', 'Quá hạn'],
  withdrawn: ['Hồ sơ rút'],
  returned: ['Hồ sơ trả lại'],
}
const rates: Readonly<Record<string, readonly string[]>> = {
  late_rate_pct: ['Tỷ lệ % trễ hạn'],
  overdue_rate_pct: ['Tỷ lệ % quá hạn'],
}
const names: Readonly<Record<string, string>> = { field: 'Lĩnh vực', unit: 'Đơn vị', procedure: 'Thủ tục' }

interface Shape {
  readonly title?: string
  readonly groups?: readonly string[]
  readonly notes?: readonly string[]
  readonly orientation?: Table['orientation']
}

export function linesOf(file: string): readonly Line[] {
  return parse(readFileSync(`test/golden/letter/${file}.csv`, 'utf8'), { columns: true }) as Line[]
}

function tableOf(file: string, [name = 'unit']: readonly string[], shape: Shape): Table {
  const lines = linesOf(file)
  const keys = Object.keys(lines[0] ?? {}).filter((key) => key in measures || key in rates)
  const isBlank = shape.groups === undefined
  return {
    heading: shape.title ? [shape.title, 'Từ ngày 01/01/2020 đến ngày 01/04/2020'] : [],
    columns: [
      { heading: ['Stt'], kind: 'ordinal', weight: 1 },
      { heading: [names[name] ?? ''], kind: 'text', weight: name === 'unit' ? 5 : 9 },
      ...keys.map(columnOf),
    ],
    rows: lines.flatMap((line, index) =>
      rowsOf(line, lines[index - 1], { name, keys, isBlank, groups: shape.groups ?? [] }),
    ),
    notes: shape.notes ?? [],
    orientation: shape.orientation ?? 'landscape',
  }
}

function columnOf(key: string): Column {
  return { heading: measures[key] ?? rates[key] ?? [], kind: key in rates ? 'rate' : 'count', weight: 1.4 }
}

interface Reading {
  readonly name: string
  readonly keys: readonly string[]
  readonly groups: readonly string[]
  readonly isBlank: boolean
}

function rowsOf(line: Line, before: Line | undefined, reading: Reading): readonly TableRow[] {
  const isTotal = (line['no'] ?? '') === ''
  const cells: readonly Cell[] = [
    isTotal ? null : Number(line['no']),
    isTotal ? 'Tổng' : (line[reading.name] ?? ''),
    ...reading.keys.map((key) => cellOf(key, line[key] ?? '', reading.isBlank)),
  ]
  const groups = isTotal ? [] : reading.groups.filter((group) => line[group] !== before?.[group])
  return [
    ...groups.map((group): TableRow => {
      const text = line[group] ?? ''
      return group === 'unit'
        ? { kind: 'group', level: 1, text }
        : { kind: 'group', level: 2, text: `Lĩnh vực ${text}` }
    }),
    { kind: isTotal ? 'total' : 'item', cells },
  ]
}

function cellOf(key: string, text: string, isBlank: boolean): Cell {
  if (key in rates) return text === '' ? null : text
  return isBlank && text === '0' ? null : Number(text)
}
