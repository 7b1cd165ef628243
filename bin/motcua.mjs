#!/usr/bin/env node
import { pathToFileURL } from 'node:url'
import { requireNode } from './node-version.mjs'

requireNode()
const { main, prepareProgram } = await import('./prepare.mjs')
await main(async () => import(pathToFileURL(await prepareProgram()).href))
