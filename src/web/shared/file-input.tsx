import type { Text } from '#kernel/index.ts'
import type { Visit } from './visit.ts'

const words = {
  choose: { vi: 'Chọn tệp', en: 'Choose a file' },
  chooseMany: { vi: 'Chọn ảnh, tệp', en: 'Choose pictures, files' },
  none: { vi: 'Chưa chọn tệp nào', en: 'Nothing is chosen' },
} satisfies Record<string, Text>

interface FileInputProps {
  readonly visit: Visit
  readonly id: string
  readonly name: string
  readonly accept: string
  readonly multiple?: boolean | undefined
  readonly 'aria-label'?: string
  readonly 'aria-describedby'?: string
  readonly 'aria-invalid'?: 'true' | undefined
}

/**
 * A control for files with a button in the language of the page; what browsers write on theirs is in their own. The button is shown
 * where `script/name-files` runs and names what was chosen; elsewhere the browser's control is seen. Whoever hears the page
 * hears the control itself.
 */
export function FileInput({ visit, ...control }: FileInputProps) {
  const { say } = visit
  return (
    <span class="file-choice">
      <input {...control} class="file" type="file" />
      <span class="file-choice__button" aria-hidden="true">
        {say(control.multiple ? words.chooseMany : words.choose)}
      </span>
      <span class="file-choice__names" aria-hidden="true">
        {say(words.none)}
      </span>
    </span>
  )
}
