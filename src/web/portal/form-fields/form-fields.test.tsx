import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { type Answers, checkPage, type FormDefinition, type FormPage, pagesOf } from '#form/index.ts'
import { plainDate, type Text } from '#kernel/index.ts'
import { formOf } from '../../shared/form.ts'
import type { Visit } from '../../shared/visit.ts'
import { FormPageFields, hasNewQuestions, readPage } from './index.ts'
import { moveField, moveValue } from './move.ts'

const places = { communes: ['xã Mường Ảng', 'phường Mường Thanh'] }
const visit = { language: 'vi', say: ({ vi }: Text) => vi } as Visit
const same = (text: string): Text => ({ vi: text, en: text })

const every: FormPage = {
  key: 'moi-thu',
  title: same('Mọi thứ'),
  fields: [
    { key: 'chu', kind: 'text', label: same('Chữ') },
    { key: 'doan', kind: 'long-text', label: same('Đoạn') },
    { key: 'so', kind: 'number', label: same('Số'), isOptional: true },
    { key: 'ngay', kind: 'date', label: same('Ngày') },
    { key: 'noi', kind: 'address', label: same('Nơi') },
    { key: 'mot', kind: 'choice', label: same('Một'), options: [{ value: 'a', label: same('A') }] },
    {
      key: 'them',
      kind: 'text',
      label: same('Thêm'),
      when: { is: 'equals', field: 'moi-thu.mot', value: 'a' },
    },
    {
      key: 'nhieu',
      kind: 'choices',
      label: same('Nhiều'),
      options: ['a', 'b'].map((value) => ({ value, label: same(value) })),
    },
    { key: 'bang', kind: 'table', label: same('Bảng'), columns: [{ key: 'ten', kind: 'text', label: same('Tên') }] },
    { key: 'dong-y', kind: 'declaration', label: same('Đồng ý') },
  ],
}
const members: FormPage = {
  key: 'nguoi',
  title: same('Người'),
  repeat: { min: 1, max: 2, item: same('Người') },
  fields: [{ key: 'ten', kind: 'text', label: same('Tên') }],
}
const definition: FormDefinition = { title: same('Thử'), pages: [every, members] }

function drawn(page: FormPage, answers: Answers): string {
  const context = { today: plainDate('2026-11-26'), places }
  const faults = checkPage(definition, { page: page.key, answers }, context)
  return render(<FormPageFields {...{ visit, definition, page, answers, faults, places }} />)
}

/** What a browser would send of the page. */
function sent(html: string, typed: Readonly<Record<string, string>> = {}) {
  const fields = [...html.matchAll(/<(?:input|textarea|select) [^>]*>/gu)].flatMap(([tag]): [string, string][] => {
    const name = /name="([^"]+)"/u.exec(tag)?.[1] ?? ''
    const isTick = /type="(?:radio|checkbox)"/u.test(tag)
    if (isTick && !/ checked/u.test(tag)) return []
    return [[name, typed[name] ?? /value="([^"]*)"/u.exec(tag)?.[1] ?? '']]
  })
  return formOf([...fields, ...Object.entries(typed).filter(([name]) => !fields.some(([known]) => known === name))])
}

test('what is typed into a page is read back as it was, however wrong', () => {
  const typed = {
    'moi-thu.chu': ' a ',
    'moi-thu.ngay': '31/02/2000',
    'moi-thu.noi.detail': 'Bản Ta',
    'moi-thu.noi.commune': 'tinh:Hà Nội',
    'moi-thu.noi.elsewhere': 'phường Ba Đình',
    'moi-thu.bang.0.ten': 'x',
  }
  const read = readPage(every, sent(drawn(every, {}), typed))
  expect(read).toEqual({
    chu: ' a ',
    doan: '',
    so: '',
    ngay: '31/02/2000',
    noi: { detail: 'Bản Ta', commune: 'phường Ba Đình', province: 'Hà Nội' },
    nhieu: [],
    bang: [{ ten: 'x' }],
  })
  const again = drawn(every, { 'moi-thu': read })
  expect(again).toContain('31/02/2000')
  expect(again).toContain('phường Ba Đình')
})

test('every fault has its control, to which the summary can lead', () => {
  const context = { today: plainDate('2026-11-26'), places }
  for (const answers of [{}, { 'moi-thu': { noi: { detail: 'a', commune: '', province: 'Hà Nội' } } }] as Answers[])
    for (const page of pagesOf(definition, answers)) {
      const html = drawn(page, answers)
      for (const { field } of checkPage(definition, { page: page.key, answers }, context))
        expect(html).toContain(`id="${field}"`)
    }
})

test('an entry is added and taken away by a button, and no more than there may be', () => {
  const press = (answers: Answers, is: 'add' | 'remove', target: string) =>
    readPage(members, sent(drawn(members, answers), { [moveField]: moveValue({ is, target }) }))
  const two = press({ nguoi: [{ ten: 'A' }] }, 'add', 'nguoi')
  expect(two).toEqual([{ ten: 'A' }, {}])
  expect(press({ nguoi: [{ ten: 'A' }, { ten: 'B' }] }, 'remove', 'nguoi.0')).toEqual([{ ten: 'B' }])
  const full = drawn(members, { nguoi: [{ ten: 'A' }, { ten: 'B' }] })
  expect(full).not.toContain(moveValue({ is: 'add', target: 'nguoi' }))
  expect(full).toContain(moveValue({ is: 'remove', target: 'nguoi.1' }))
  expect(drawn(members, {})).not.toContain('remove')
})

test('a question that an answer brings is asked before it is called missing', () => {
  const form = sent(drawn(every, {}), { 'moi-thu.mot': 'a' })
  const answers = { 'moi-thu': readPage(every, form) }
  expect(hasNewQuestions({ definition, answers }, every, form)).toBe(true)
  const next = sent(drawn(every, answers))
  expect(hasNewQuestions({ definition, answers }, every, next)).toBe(false)
})

test('a count from outside is no command', () => {
  for (const count of ['9999999', '-1', 'x', '1e3'])
    expect((readPage(members, formOf([['_so.nguoi', count]])) as readonly unknown[]).length).toBeLessThan(61)
})
