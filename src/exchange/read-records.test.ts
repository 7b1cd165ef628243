import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CsvRecord, readRecords } from './read-records.ts'

async function* cut(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size)
}

async function recordsOf(text: string | Uint8Array, size = 7): Promise<readonly CsvRecord[]> {
  const records: CsvRecord[] = []
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  for await (const some of readRecords(cut(bytes, size))) records.push(...some)
  return records
}

test('what is written by RFC 4180 is read, wherever the file is cut into pieces', async () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', 'ệ', '😀', ' ', '') })
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 8 })
  await fc.assert(
    fc.asyncProperty(table, fc.integer({ min: 1, max: 40 }), fc.constantFrom('\n', '\r\n'), async (rows, size, end) => {
      const text = rows.map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(',')).join(end)
      const read = await recordsOf(`${text}${end}`, size)
      const written = rows.map((row) => ({ fields: row.map((each) => each.replaceAll('\r\n', '\n')) }))
      expect(read.map((record) => ('fields' in record ? { fields: record.fields } : record))).toEqual(written)
    }),
  )
})

test('each record knows the line on which it begins; blank lines and line breaks in quotes are counted', async () => {
  expect(await recordsOf('a,b\r\n\r\n"c\nd",e\nf,g')).toEqual([
    { line: 1, fields: ['a', 'b'] },
    { line: 3, fields: ['c\nd', 'e'] },
    { line: 5, fields: ['f', 'g'] },
  ])
})

test('a byte order mark is no part of the first field', async () => {
  expect(await recordsOf('\uFEFFa,b')).toEqual([{ line: 1, fields: ['a', 'b'] }])
})

test.each(['a"b,c', '"a"b,c', '"a" ,c'])("wrong quotes in '%s' spoil that line only", async (line) => {
  const [first, second] = await recordsOf(`${line}\nd,e`)
  expect(first).toEqual({ line: 1, problem: 'quotes', text: line })
  expect(second).toEqual({ line: 2, fields: ['d', 'e'] })
})

test('a quote that is never closed spoils its line only, however long the file goes on', async () => {
  const rest = Array.from({ length: 50 }, (_, index) => `x,${index}`)
  const read = await recordsOf(['"a,b', ...rest].join('\n'))
  expect(read[0]).toEqual({ line: 1, problem: 'unclosed', text: '"a,b' })
  expect(read.slice(1)).toEqual(rest.map((text, index) => ({ line: index + 2, fields: text.split(',') })))
  expect(await recordsOf('d,e\n"a,b')).toEqual([
    { line: 1, fields: ['d', 'e'] },
    { line: 2, problem: 'unclosed', text: '"a,b' },
  ])
})

test('a line of two million characters is named, and the next one read', async () => {
  const [long, next] = await recordsOf(`${'x'.repeat(2_000_000)}\na,b`, 65_536)
  expect(long).toMatchObject({ line: 1, problem: 'too-long' })
  expect(next).toEqual({ line: 2, fields: ['a', 'b'] })
})

test('bytes that are not UTF-8 become replacement characters', async () => {
  const [record] = await recordsOf(Uint8Array.from([0x61, 0xe1, 0x2c, 0x62]))
  expect(record).toEqual({ line: 1, fields: ['a\uFFFD', 'b'] })
})
