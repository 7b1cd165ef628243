import { installCatalogue } from '#catalogue/index.ts'
import { openDatabase } from '#db/index.ts'
import { installCalendar } from '#deadline/index.ts'
import { installOrganisation } from '#organisation/index.ts'
import { createDatabase, urlOf } from '../database/test-database.ts'

/** Makes the template `name`: migrated and furnished with units, fields, procedures and the calendar, without a dossier. */
export async function createReferenceTemplate(serverUrl: string, name: string): Promise<void> {
  await createDatabase(serverUrl, name, 'motcua_template')
  const db = openDatabase({ url: urlOf(serverUrl, name) }, 'application', { size: 1 })
  await db.transaction().execute(async (tx) => {
    await installOrganisation(tx)
    await installCatalogue(tx)
    await installCalendar(tx)
  })
  await db.destroy()
}
