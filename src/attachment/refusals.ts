import { type Decision, formatCount, type Refusal, refuse, type Text } from '#kernel/index.ts'
import { quotedName } from './tidy-name.ts'

/** `20 MB`, `512 KB`: the largest file that is taken. */
function sizeName(limit: number): string {
  return limit >= 1024 * 1024 ? `${Math.floor(limit / 1024 / 1024)} MB` : `${Math.max(1, Math.floor(limit / 1024))} KB`
}

/** Why a file is not taken: what was found, what is taken, what to do. */
export function refuseFile(
  code: string,
  { name, limit }: { readonly name: string; readonly limit: number },
  found: Text,
): { readonly ok: false; readonly refusal: Refusal } {
  const [quoted, size] = [quotedName(name), sizeName(limit)]
  const message = {
    vi: `Tệp '${quoted}' ${found.vi}, không nhận; hãy gửi PDF hoặc ảnh JPG, PNG không quá ${size}.`,
    en: `The file '${quoted}' ${found.en} and is not taken; send a PDF, or a JPG or PNG picture, of at most ${size}.`,
  }
  return { ok: false, refusal: { code, message } }
}

/** The picture of an iPhone as it comes out of the camera: what to do is not what to do with other kinds. */
export function heic({ name }: { readonly name: string }): Decision<never> {
  const quoted = quotedName(name)
  return refuse('file-type', {
    vi: `Tệp '${quoted}' là ảnh HEIC của iPhone, chưa nhận được. Hãy vào Cài đặt › Camera › Định dạng, chọn “Tương thích nhất” rồi chụp lại; hoặc mở ảnh, chụp màn hình và gửi ảnh chụp màn hình đó.`,
    en: `The file '${quoted}' is a HEIC picture of an iPhone and is not taken. In Settings › Camera › Formats choose “Most Compatible” and take it again; or open it, take a screenshot, and send that.`,
  })
}

export const tooLarge: Text = { vi: 'quá lớn', en: 'is too large' }
export const empty: Text = { vi: 'không có nội dung (0 byte)', en: 'is empty (0 bytes)' }
export const cutOff: Text = { vi: 'chưa gửi hết (đường truyền bị ngắt giữa chừng)', en: 'did not arrive whole' }
export const damaged: Text = {
  vi: 'bị hỏng hoặc thiếu phần cuối, hãy quét hoặc chụp lại',
  en: 'is damaged or lacks its end (scan or photograph it again)',
}
export const locked: Text = { vi: 'có mật khẩu nên không xem được', en: 'is protected by a password' }
export const active: Text = {
  vi: 'có mã lệnh hoặc tệp khác bên trong (hãy in lại ra PDF)',
  en: 'holds a script or another file (print it to PDF again)',
}
export const twoFaced: Text = { vi: 'giấu một tệp khác bên trong', en: 'hides another file inside' }

export function isKind(kind: Text): Text {
  return { vi: `là ${kind.vi}`, en: `is ${kind.en}` }
}

export function hasPixels({ width, height }: { readonly width: number; readonly height: number }): Text {
  return {
    vi: `là ảnh quá lớn (${formatCount(width)} × ${formatCount(height)} điểm ảnh)`,
    en: `is too large a picture (${width} × ${height} pixels)`,
  }
}

export function fileGone({ name }: { readonly name: string }): Decision<never> {
  return refuse('file-gone', {
    vi: `Tệp '${name}' không còn trên máy chủ. Hãy chọn lại tệp rồi gửi.`,
    en: `The file '${name}' is no longer there. Choose it again and send it.`,
  })
}

export function oddPicture({ name }: { readonly name: string }): Decision<never> {
  return refuse('picture-odd', {
    vi: `Ảnh '${name}' thuộc dạng hiếm, không ghép thành trang giấy được. Hãy chụp lại bằng máy ảnh của điện thoại rồi gửi ảnh mới, hoặc gửi bản PDF.`,
    en: `The picture '${name}' is of a rare kind that cannot become a page. Take it again with the camera of the telephone, or send a PDF.`,
  })
}

export function refuseJoin(count: number, size: number): Decision<never> {
  return refuse('join-too-large', {
    vi: `${formatCount(count)} ảnh, tổng cộng ${sizeName(size)}, là quá nhiều cho một tệp PDF. Hãy bỏ bớt ảnh, hoặc chụp lại nhỏ hơn.`,
    en: `${count} pictures of ${sizeName(size)} together are too much for one PDF. Take some out, or take smaller ones.`,
  })
}

/** `finding`: what the scanner calls it. */
export function infected({ name }: { readonly name: string }, finding: string): Decision<never> {
  return refuse('file-infected', {
    vi: `Tệp '${name}' có mã độc (${finding}) nên không nhận và không ai mở được. Hãy gửi tệp khác: chụp lại giấy tờ, hoặc quét lại bằng máy khác.`,
    en: `The file '${name}' holds malicious code (${finding}): it is not taken and nobody can open it. Send another: photograph the paper again, or scan it on another machine.`,
  })
}
