import type { Text } from '#kernel/index.ts'

/** What is kept: documents and pictures that every browser shows and that run nothing. */
export const mediaTypes = ['application/pdf', 'image/jpeg', 'image/png'] as const
export type MediaType = (typeof mediaTypes)[number]

export const extensions: Readonly<Record<MediaType, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
}

/** 20 MB: a scan of some forty pages at 300 dpi. */
export const usualLimit = 20 * 1024 * 1024

const kinds: readonly { readonly pattern: RegExp; readonly name: Text }[] = [
  kind(/x-msdownload|x-dosexec|portable-executable/u, 'chương trình Windows', 'a Windows program'),
  kind(/x-elf|x-mach|x-sharedlib|java-vm|wasm/u, 'chương trình máy tính', 'a program'),
  kind(/android\.package|x-apple-diskimage|x-deb|x-rpm/u, 'gói cài đặt', 'an installation package'),
  kind(/zip|rar|7z|gzip|x-tar|x-bzip|x-xz|zstd|compress/u, 'tệp nén', 'a compressed archive'),
  kind(/wordprocessing|msword|opendocument\.text|rtf/u, 'văn bản Word', 'a Word document'),
  kind(/spreadsheet|ms-excel/u, 'bảng tính Excel', 'a spreadsheet'),
  kind(/presentation|powerpoint/u, 'bản trình chiếu', 'a presentation'),
  kind(/x-cfb/u, 'tệp Office đời cũ', 'an old Office file'),
  kind(/hei[cf]|avif/u, 'ảnh HEIC của điện thoại', 'a HEIC picture of a telephone'),
  kind(/^image\//u, 'ảnh thuộc loại không nhận', 'a picture of another kind'),
  kind(/^video\//u, 'phim', 'a video'),
  kind(/^audio\//u, 'bản ghi âm', 'a recording'),
  kind(/xml|html|javascript/u, 'trang web hoặc mã lệnh', 'a web page or a script'),
]

function kind(pattern: RegExp, vi: string, en: string) {
  return { pattern, name: { vi, en } }
}

/** What people call a file whose content is of the type `mime`; undefined content type: not known. */
export function kindName(mime: string | undefined): Text {
  const known = mime === undefined ? undefined : kinds.find(({ pattern }) => pattern.test(mime))
  return known?.name ?? { vi: 'tệp không rõ loại', en: 'a file of no known kind' }
}
