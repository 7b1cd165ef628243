import { join } from 'node:path'
import type { WorkspaceOptions } from '#db/index.ts'

/** Where files that people sent are kept. */
export function attachmentFolder({ dataFolder }: Pick<WorkspaceOptions, 'dataFolder'>): string {
  return join(dataFolder, 'attachments')
}
