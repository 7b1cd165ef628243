import type { Page } from 'playwright-core'

/** A picture of the guide: whose screen, how wide, and how one gets there. */
export interface GuidePicture {
  readonly name: string
  /** Empty: nobody has signed in. */
  readonly account: string
  readonly width?: number
  readonly visit: (page: Page) => Promise<unknown>
}

const work = (queue: string) => (page: Page) => page.goto(`/lam-viec?hang=${queue}`)

/** Opens the first dossier of a queue. */
async function openFirst(page: Page, queue: string): Promise<void> {
  await work(queue)(page)
  await page.locator('main tbody a[href*="/ho-so/"]').first().click()
}

async function openAct(page: Page, queue: string, act: string): Promise<void> {
  await openFirst(page, queue)
  await page.locator('main').getByRole('link', { name: act }).first().click()
}

async function receive(page: Page): Promise<void> {
  await page.goto('/lam-viec/tiep-nhan')
  await page.getByLabel('Thủ tục').fill('khai sinh')
  await page.getByRole('link', { name: 'Đăng ký khai sinh', exact: true }).first().click()
  await page.getByLabel('Số định danh').first().fill('011990000001')
  await page.getByLabel('Họ và tên').first().fill('Lò Thị Mẫu')
}

export const guidePictures: readonly GuidePicture[] = [
  { name: 'sign-in', account: '', visit: async () => undefined },
  { name: 'work', account: 'thuly1', visit: work('process') },
  { name: 'work-phone', account: 'thuly1', width: 360, visit: work('process') },
  { name: 'reception', account: 'tiepnhan', visit: receive },
  { name: 'dossier', account: 'thuly1', visit: (page) => openFirst(page, 'due-soon') },
  { name: 'supplement', account: 'thuly1', visit: (page) => openAct(page, 'process&nguoi=thuly1', 'Yêu cầu bổ sung') },
  { name: 'waiting', account: 'thuly1', visit: (page) => openFirst(page, 'waiting') },
  { name: 'hand-over', account: 'tiepnhan', visit: (page) => openAct(page, 'hand-over', 'Trả kết quả') },
  { name: 'sign', account: 'lanhdao', visit: work('sign') },
  { name: 'absent', account: 'lanhdao', visit: (page) => page.goto('/lam-viec/vang-mat') },
  { name: 'officers', account: 'lanhdao', visit: (page) => page.goto('/lam-viec/can-bo') },
  { name: 'log', account: 'thanhtra', visit: (page) => page.goto('/lam-viec/nhat-ky') },
]
