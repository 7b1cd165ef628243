import type { Page } from 'playwright-core'
import { jpeg } from '../attachment/sample-files.ts'
import { enterAsCitizen } from '../web/citizen-client.ts'
import type { Journey, PageOptions } from './open-browser.ts'
import type { Hands } from './typing-meter.ts'

/** How somebody files "Đăng ký thành lập hộ kinh doanh" on a phone, page by page. */

/** The phone of a citizen who has just signed in; with a cheap one's width. */
export async function openPhone(
  journey: Journey,
  { path, phone, ...options }: PageOptions & { readonly path: string; readonly phone: string },
): Promise<Page> {
  const page = await journey.open('/thu-tuc', { width: 360, height: 720, ...options })
  const { cookie } = await enterAsCitizen(journey.site, phone)
  const [name = '', value = ''] = cookie.split('=')
  await page.context().addCookies([{ name, value, url: page.url() }])
  await page.goto(new URL(path, page.url()).href)
  return page
}

/** From the page of the procedure to the one on which everything is checked. */
export async function fillFiling(hands: Hands): Promise<void> {
  await hands.go('Nộp trực tuyến')
  await hands.choose('Tôi')
  await hands.select('Nộp cho nơi nào?', 'UBND xã Tuần Giáo')
  await hands.go('Bắt đầu')
  await tellMe(hands)
  await fillForm(hands)
  await sendPapers(hands)
}

/** Hands in what was checked; answers the reference on the receipt. */
export async function handIn(page: Page, { choose, go }: Hands): Promise<string> {
  await choose(declaration)
  await go('Nộp hồ sơ')
  const receipt = (await page.locator('main').textContent()) ?? ''
  return /MC-\d{6}-[0-9A-Z]{6}/u.exec(receipt)?.[0] ?? ''
}

/** The page of the owner, who files for herself. */
export async function tellMe({ type, go }: Hands): Promise<void> {
  await type('Họ và tên', 'Lò Thị Mẫu')
  await type('Số định danh', '011195000001')
  await type('Ngày sinh', '05/09/1995')
  await type('Nơi ở hiện nay', 'bản Ta, xã Tuần Giáo, tỉnh Điện Biên')
  await go('Lưu và tiếp tục')
}

/** The pages of the form. */
export async function fillForm({ type, choose, select, go }: Hands): Promise<void> {
  await type('Tên hộ kinh doanh', 'Tạp hóa Mẫu')
  await type('Số nhà, đường; hoặc tên bản, thôn, tổ dân phố', 'bản Ta')
  await select('Xã, phường', 'xã Tuần Giáo')
  await go('Lưu và tiếp tục')
  await type('Ngành, nghề chính', 'bán tạp hóa')
  await type('Vốn kinh doanh', '50000000')
  await type('Số người làm, tính cả chủ hộ', '1')
  await go('Lưu và tiếp tục')
  await choose('Một mình tôi')
  await go('Lưu và tiếp tục')
  await choose(undertaking)
  await go('Lưu và tiếp tục')
}

const undertaking =
  'Tôi không bị cấm kinh doanh, không đồng thời là chủ hộ kinh doanh khác; nơi kinh doanh do tôi sử dụng hợp pháp; những điều khai trên là đúng và tôi chịu trách nhiệm.'
/** What is ticked before it is handed in. */
export const declaration =
  'Tôi đã đọc lại; những điều khai trên là đúng sự thật và tôi chịu trách nhiệm về nội dung đã khai.'

/** The papers, and how the result is to come. */
export async function sendPapers({ send, choose, go }: Hands): Promise<void> {
  await send({ name: 'can-cuoc.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(jpeg) })
  await go('Lưu và tiếp tục')
  await go('Không có giấy này, tiếp tục')
  await choose('Đến lấy tại bộ phận một cửa')
  await go('Lưu và tiếp tục')
}
