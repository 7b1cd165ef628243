/**
 * One compilation of a Typst template. Typst is synchronous native code, so it has a thread of its own; plain
 * JavaScript, because a thread starts without the loader that reads TypeScript. Everything arrives in workerData.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

const { workspace, template, fonts, data, standard } = workerData
const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: fonts }] })
const compiled = compiler.compile({ mainFilePath: template, inputs: { data } })
const problem = compiled.takeError() ?? compiled.takeWarnings()
if (problem) throw new Error(`typst: ${JSON.stringify(compiler.fetchDiagnostics(problem))}`)
const pdf = Uint8Array.from(compiler.pdf(compiled.result, { pdfStandard: standard }))
compiler.evictCache(0)
parentPort.postMessage(pdf, [pdf.buffer])
