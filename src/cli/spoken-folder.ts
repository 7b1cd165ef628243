import { join } from 'node:path'
import type { WorkspaceOptions } from '#db/index.ts'

/** Where operators lay texts in Thái and Mông, with their recordings. */
export function spokenFolder({ dataFolder }: Pick<WorkspaceOptions, 'dataFolder'>): string {
  return join(dataFolder, 'spoken')
}
