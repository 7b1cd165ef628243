import { answerNotFound } from '../shared/error-pages.tsx'
import type { Visit } from '../shared/visit.ts'
import type { Asset } from './asset.ts'

export function answerAsset(visit: Visit): Response {
  const asset = visit.deps.assets.files.get(visit.param('name'))
  return asset === undefined ? answerNotFound(visit) : fileOf(asset, 'public, max-age=31536000, immutable')
}

/** Browsers ask for /favicon.ico on pages that are not ours to mark, such as a PDF. */
export function answerIcon(visit: Visit): Response {
  const icon = visit.deps.assets.files.get(visit.deps.assets.icon)
  return icon === undefined ? answerNotFound(visit) : fileOf(icon, 'public, max-age=86400')
}

function fileOf(asset: Asset, caching: string): Response {
  return new Response(Buffer.from(asset.body), { headers: { 'content-type': asset.type, 'cache-control': caching } })
}
