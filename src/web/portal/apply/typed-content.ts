import { type FilingContent, formPaperOf } from '#filing/index.ts'
import type { Form } from '../../shared/form.ts'
import type { Draft } from './draft.ts'
import { withFiler } from './filer-step.tsx'
import { withPage } from './form-step.tsx'
import { withOwner } from './owner-step.tsx'
import { withResult } from './result-step.tsx'
import type { Step } from './steps.ts'
import { withWhom } from './whom-step.tsx'

/** The content with what was sent of one page. */
export function typedContent(draft: Draft, step: Step, form: Form): FilingContent {
  switch (step.kind) {
    case 'whom':
      return withWhom(draft, form)
    case 'owner':
      return withOwner(draft, form)
    case 'filer':
      return withFiler(draft, form)
    case 'form':
      return withPage(draft, step.page, form)
    case 'paper':
      return draft.content
    case 'result':
      return withResult(draft, form)
  }
}

/** Papers as electronic ones where their file is there, or where the form filled in here is the paper. */
export function withPapers(content: FilingContent, { procedure, files, form }: Draft): FilingContent {
  const filled = formPaperOf(procedure, form?.definition)
  const papers = procedure.papers.map((_paper, index) => {
    const number = index + 1
    const isElectronic = number === filled || files.some(({ paper }) => paper === number)
    return { number, name: '', originals: '', copies: '', isElectronic, legalGround: '' }
  })
  return { ...content, papers }
}
