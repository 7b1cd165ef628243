import { findPlainDate, formatDay, isValidOn, type Refusal, type Text, today, type UnitId } from '#kernel/index.ts'
import { type BankAccount, keepAccount, listAccounts } from '#payment/index.ts'
import { SelectField } from '../../shared/controls.tsx'
import { ErrorSummary, type FieldError, TextField } from '../../shared/field.tsx'
import { seeOther } from '../../shared/redirect-to.ts'
import { DeskForm } from '../desk-form.tsx'
import { answerDeskPage } from '../desk-page.tsx'
import { Done } from '../done.tsx'
import type { OfficerVisit } from '../officer-visit.ts'
import { unitNameToday } from '../unit-names.ts'
import { doneSentences } from './words.ts'

const words = {
  title: { vi: 'Tài khoản nhận tiền', en: 'Accounts that take money' },
  none: {
    vi: 'Chưa đơn vị nào có tài khoản: người dân chưa chuyển khoản được, chỉ nộp tại một cửa.',
    en: 'No unit has one yet: nobody can pay by transfer, only at the desk.',
  },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  choose: { vi: '— chọn đơn vị —', en: '— choose a unit —' },
  bin: { vi: 'Mã BIN ngân hàng', en: 'BIN of the bank' },
  binHint: { vi: '6 chữ số của NAPAS', en: 'Six digits of NAPAS' },
  bank: { vi: 'Tên ngân hàng', en: 'Name of the bank' },
  number: { vi: 'Số tài khoản', en: 'Account number' },
  holder: { vi: 'Tên chủ tài khoản', en: 'Account holder' },
  from: { vi: 'Dùng từ ngày', en: 'In use from' },
  to: { vi: 'đến hết', en: 'until' },
  add: { vi: 'Thêm hoặc thay tài khoản', en: 'Add or replace an account' },
  save: { vi: 'Lưu tài khoản', en: 'Keep the account' },
  failed: { vi: 'Chưa lưu được, vì', en: 'Not kept yet, because' },
  unitMissing: { vi: 'Đơn vị: chưa chọn. Hãy chọn trong danh sách.', en: 'Unit: not chosen. Choose one.' },
  dayWrong: { vi: 'Ngày bắt đầu: cần dạng ngày/tháng/năm, ví dụ 26/11/2026.', en: 'First day: day/month/year.' },
} satisfies Record<string, Text>

/** Where the citizens of each unit pay. */
export function answerBankAccounts(visit: OfficerVisit): Promise<Response> {
  return answerAccounts(visit, [])
}

async function answerAccounts(visit: OfficerVisit, errors: readonly FieldError[]): Promise<Response> {
  const accounts = await listAccounts(visit.deps.db)
  const title = visit.say(words.title)
  const main = (
    <>
      <Done visit={visit} sentences={doneSentences} />
      <h1>{title}</h1>
      <ErrorSummary visit={visit} errors={errors} title={words.failed} />
      {accounts.length === 0 ? <p>{visit.say(words.none)}</p> : <AccountTable visit={visit} accounts={accounts} />}
      <AccountForm visit={visit} errors={errors} />
    </>
  )
  const page = { title, section: 'accounts', main, hasError: errors.length > 0 }
  return answerDeskPage(visit, page, { status: errors.length > 0 ? 422 : 200 })
}

/** Keeps one; the account before it ends the day before. */
export async function takeBankAccount(visit: OfficerVisit): Promise<Response> {
  const { form, deps, organisation, officer, paths } = visit
  const unitId = organisation.units.find(({ id }) => `${id}` === form.text('don-vi'))?.id
  const validFrom = findPlainDate(form.text('tu-ngay'))
  if (unitId === undefined) return answerAccounts(visit, [{ field: 'don-vi', message: words.unitMissing }])
  if (validFrom === undefined) return answerAccounts(visit, [{ field: 'tu-ngay', message: words.dayWrong }])
  const kept = await keepAccount(deps.db, {
    unitId,
    validFrom,
    bankBin: form.text('bin').trim(),
    bankName: form.text('ngan-hang'),
    accountNumber: form.text('so-tai-khoan').replaceAll(/\s/gu, ''),
    holderName: form.text('chu-tai-khoan'),
    by: officer.account,
    now: deps.clock.now(),
  })
  if (!kept.ok) return answerAccounts(visit, [{ field: fieldOf(kept.refusal), message: kept.refusal.message }])
  visit.note({ details: { unit: unitId, account: kept.value.accountNumber } })
  return seeOther(paths.bankAccounts('luu'))
}

function fieldOf({ code }: Refusal): string {
  if (code === 'bin-wrong') return 'bin'
  if (code.startsWith('bank-name')) return 'ngan-hang'
  if (code.startsWith('holder-name')) return 'chu-tai-khoan'
  return code === 'account-begins-too-early' ? 'tu-ngay' : 'so-tai-khoan'
}

function AccountTable({ visit, accounts }: { visit: OfficerVisit; accounts: readonly BankAccount[] }) {
  const { say } = visit
  return (
    <table class="work">
      <thead>
        <tr>
          <th scope="col">{say(words.unit)}</th>
          <th scope="col">{say(words.bank)}</th>
          <th scope="col">{say(words.number)}</th>
          <th scope="col">{say(words.holder)}</th>
          <th scope="col">{say(words.from)}</th>
        </tr>
      </thead>
      <tbody>
        {accounts.map((account) => (
          <tr>
            <th scope="row" lang="vi">
              {unitNameToday(visit, account.unitId)}
            </th>
            <td lang="vi">
              {account.bankName} ({account.bankBin})
            </td>
            <td>{account.accountNumber}</td>
            <td lang="vi">{account.holderName}</td>
            <td>
              {formatDay(account.validFrom)}
              {account.validTo && ` ${say(words.to)} ${formatDay(account.validTo)}`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function AccountForm({ visit, errors }: { visit: OfficerVisit; errors: readonly FieldError[] }) {
  const { say, paths, form } = visit
  const field = (name: string) => ({ visit, errors, name, value: form.text(name), maxLength: 200 })
  return (
    <DeskForm visit={visit} action={paths.bankAccounts()} class="stack">
      <h2>{say(words.add)}</h2>
      <SelectField
        visit={visit}
        errors={errors}
        name="don-vi"
        label={words.unit}
        nothing={words.choose}
        value={form.text('don-vi')}
        lang="vi"
        options={unitsToday(visit)}
      />
      <TextField {...field('bin')} label={words.bin} hint={words.binHint} inputMode="numeric" />
      <TextField {...field('ngan-hang')} label={words.bank} />
      <TextField {...field('so-tai-khoan')} label={words.number} />
      <TextField {...field('chu-tai-khoan')} label={words.holder} />
      <TextField {...field('tu-ngay')} label={words.from} />
      <button class="govuk-button" type="submit">
        {say(words.save)}
      </button>
    </DeskForm>
  )
}

function unitsToday({
  organisation,
  deps,
}: OfficerVisit): readonly { readonly value: string; readonly label: string }[] {
  const day = today(deps.clock)
  const there = organisation.units.filter((unit) => isValidOn(unit, day))
  return there.map(({ id, name }: { readonly id: UnitId; readonly name: string }) => ({ value: `${id}`, label: name }))
}
