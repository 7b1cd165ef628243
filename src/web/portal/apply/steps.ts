import type { Paper, Procedure } from '#catalogue/index.ts'
import { type FilingContent, formPaperOf } from '#filing/index.ts'
import { type FormDefinition, type FormPage, pagesOf } from '#form/index.ts'
import type { Text } from '#kernel/index.ts'
import type { Draft } from './draft.ts'
import { whomOf } from './who.ts'

/** One page of a filing online: one question, or a short group of them. */
export type Step = { readonly slug: string; readonly title: Text } & (
  | { readonly kind: 'whom' | 'owner' | 'filer' | 'result' }
  | { readonly kind: 'form'; readonly page: FormPage }
  | { readonly kind: 'paper'; readonly number: number; readonly paper: Paper }
)

/** The pages that are asked as things stand, in order. */
export function stepsOf({ content, procedure, form }: Pick<Draft, 'content' | 'procedure' | 'form'>): readonly Step[] {
  return [
    { slug: 'nop-cho', kind: 'whom', title: { vi: 'Bạn nộp hồ sơ cho ai?', en: 'For whom do you file?' } },
    { slug: 'chu-ho-so', kind: 'owner', title: ownerTitle(content) },
    ...(whomOf(content) === 'toi' ? [] : [filerStep]),
    ...formSteps(content, form?.definition),
    ...paperSteps(procedure, form?.definition),
    resultStep,
  ]
}

/** The page's name in addresses. */
export function formSlug(key: string): string {
  return `mau-${key}`
}

export function paperSlug(number: number): string {
  return `giay-to-${number}`
}

const filerStep: Step = {
  slug: 'nguoi-nop',
  kind: 'filer',
  title: { vi: 'Bạn là ai với chủ hồ sơ?', en: 'What are you to the owner?' },
}

const resultStep: Step = {
  slug: 'nhan-ket-qua',
  kind: 'result',
  title: { vi: 'Báo tin và trả kết quả cho bạn thế nào?', en: 'How do we tell you, and give you the result?' },
}

function ownerTitle(content: FilingContent): Text {
  const whom = whomOf(content)
  if (whom === 'toi') return { vi: 'Thông tin của bạn', en: 'Your details' }
  if (whom === 'to-chuc') return { vi: 'Tổ chức đứng tên hồ sơ', en: 'The organisation that owns the dossier' }
  return { vi: 'Người đứng tên hồ sơ', en: 'The person who owns the dossier' }
}

function formSteps({ form }: FilingContent, definition: FormDefinition | undefined): readonly Step[] {
  if (definition === undefined) return []
  return pagesOf(definition, form?.answers ?? {}).map((page) => ({
    slug: formSlug(page.key),
    kind: 'form',
    title: page.title,
    page,
  }))
}

/** One page a paper; the form that was filled in here is one of them, and not asked for again. */
function paperSteps(procedure: Procedure, definition: FormDefinition | undefined): readonly Step[] {
  const filled = formPaperOf(procedure, definition)
  return procedure.papers.flatMap((paper, index) => {
    const number = index + 1
    const title = { vi: paper.name, en: paper.name }
    return number === filled ? [] : [{ slug: paperSlug(number), kind: 'paper', title, number, paper } as const]
  })
}
