#!/usr/bin/env node
// Installs, builds, and serves; an empty data folder gets the demo, so that there is something to see.
import { pathToFileURL } from 'node:url'
import { requireNode } from './node-version.mjs'

requireNode()
process.argv.splice(2, 0, 'serve', '--demo-if-empty')
const { main, prepareProgram } = await import('./prepare.mjs')
await main(async () => import(pathToFileURL(await prepareProgram()).href))
