import { answerAsset, answerIcon } from './assets/answer-asset.ts'
import { answerHealth } from './health.ts'
import { patterns } from './paths.ts'
import type { Route } from './route.ts'

/** The whole site, one line an address. */
export const routes: readonly Route[] = [
  { path: patterns.health, permission: 'public', audit: 'health.asked', answer: answerHealth, hasNoLanguage: true },
  { path: patterns.asset, permission: 'public', audit: 'asset.fetched', answer: answerAsset, hasNoLanguage: true },
  { path: patterns.icon, permission: 'public', audit: 'asset.fetched', answer: answerIcon, hasNoLanguage: true },
]
