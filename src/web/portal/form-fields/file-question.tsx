import { FileField } from '../../shared/controls.tsx'
import { count } from '../../shared/formats.ts'
import { labelled } from './labelled.ts'
import type { QuestionProps } from './question.tsx'

/** Files already sent go along by their ids; how they are shown is for the page that keeps them. */
export function FileQuestion({ frame, field, name, ids }: QuestionProps<'file'> & { readonly ids: readonly string[] }) {
  const { visit, files } = frame
  const kept = ids.map((id) => <input type="hidden" name={name} value={id} />)
  if (files !== undefined)
    return (
      <>
        {kept}
        {files({ field, name, ids })}
      </>
    )
  const sent = count(visit.language, ids.length)
  return (
    <>
      {kept}
      {ids.length > 0 && <p class="quiet">{visit.say({ vi: `Đã gửi ${sent} tệp.`, en: `${sent} sent.` })}</p>}
      <FileField {...labelled(frame, field, name)} isMany />
    </>
  )
}
