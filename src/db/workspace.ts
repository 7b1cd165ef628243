import { sql } from 'kysely'
import { type Database, type DatabaseAddress, openDatabase, type ReadDb, type WriteTx } from './connection.ts'
import { embeddedDatabase, leaseEmbeddedServer } from './embedded-server.ts'
import { operatorFaultOf } from './fault.ts'
import { assertGuarantees, type ServerGuarantees } from './guarantees.ts'
import { migrate } from './migrate.ts'
import { migrationsFolder } from './program-folder.ts'
import { checkServer } from './server-address.ts'
import { type ServerRole, serverRoleOf } from './server-role.ts'

/** Where the data is, and what a database must hold before the program works on it. */
export interface WorkspaceOptions {
  readonly dataFolder: string
  /** URL of a PostgreSQL server that is used instead of the embedded one. */
  readonly databaseUrl?: string | undefined
  readonly referenceData?: ReferenceData | undefined
}

/** Rows that every database holds before any dossier: units, fields, procedures, calendar. */
export interface ReferenceData {
  /** Changes whenever the rows do: they are installed where another edition, or none, was installed last. */
  readonly edition: string
  /** Writes the rows; may run again over rows of an earlier edition. */
  readonly install: (tx: WriteTx) => Promise<void>
}

/** An open database, migrated and furnished. */
export interface Workspace {
  /** Works as the application's role. */
  readonly db: Database
  readonly address: DatabaseAddress
  readonly guarantees: ServerGuarantees
  /**
   * Becomes the one server of this data, until it is closed. `name` says where it answers (http://127.0.0.1:8080); a
   * second one is told it as `holder`.
   */
  readonly becomeServer: (name: string) => Promise<ServerRole>
  /** Closes all connections, and ends the embedded server if no other process uses it. */
  readonly close: () => Promise<void>
}

/**
 * Opens the data: starts or joins the embedded server (or connects to the one of `databaseUrl`), asserts that it keeps
 * what it acknowledges, migrates and installs reference data where needed. Several processes may have the same data
 * open. Throws an OperatorFault for whatever an operator can remove.
 */
export async function openWorkspace(options: WorkspaceOptions): Promise<Workspace> {
  try {
    return options.databaseUrl === undefined || options.databaseUrl === ''
      ? await openEmbedded(options)
      : await openOnServer(options, options.databaseUrl)
  } catch (error) {
    throw operatorFaultOf(error) ?? error
  }
}

async function openEmbedded(options: WorkspaceOptions): Promise<Workspace> {
  const lease = await leaseEmbeddedServer(options.dataFolder)
  const address = { socketFolder: lease.socketFolder, name: embeddedDatabase }
  try {
    return await furnish(options, address, lease)
  } catch (error) {
    await lease.release()
    throw error
  }
}

async function openOnServer(options: WorkspaceOptions, url: string): Promise<Workspace> {
  await checkServer(url)
  return furnish(options, { url }, { connectionName: 'motcua', release: async () => undefined })
}

interface Hold {
  readonly connectionName: string
  readonly release: () => Promise<void>
}

async function furnish(options: WorkspaceOptions, address: DatabaseAddress, hold: Hold): Promise<Workspace> {
  const { connectionName } = hold
  const guarantees = await prepare(address, connectionName)
  const db = openDatabase(address, 'application', { connectionName })
  const role = serverRoleOf(address)
  const close = async (): Promise<void> => {
    await Promise.all([db.destroy(), role.release()])
    await hold.release()
  }
  try {
    if (options.referenceData !== undefined) await install(db, options.referenceData)
    return { db, address, guarantees, becomeServer: role.tryHold, close }
  } catch (error) {
    await db.destroy()
    throw error
  }
}

/** What needs the owner: after this, the program works only as a role that owns nothing. */
async function prepare(address: DatabaseAddress, connectionName: string): Promise<ServerGuarantees> {
  const owner = openDatabase(address, 'owner', { size: 1, connectionName })
  try {
    const guarantees = await assertGuarantees(owner)
    await migrate(owner, migrationsFolder())
    return guarantees
  } finally {
    await owner.destroy()
  }
}

async function install(db: Database, { edition, install }: ReferenceData): Promise<void> {
  const current = (tx: ReadDb) => tx.selectFrom('reference_edition').select('edition').executeTakeFirst()
  if ((await current(db))?.edition === edition) return
  await db.transaction().execute(async (tx) => {
    await sql`LOCK TABLE reference_edition IN EXCLUSIVE MODE`.execute(tx)
    if ((await current(tx))?.edition === edition) return
    await install(tx)
    await tx
      .insertInto('reference_edition')
      .values({ edition })
      .onConflict((key) => key.column('is_only').doUpdateSet({ edition }))
      .execute()
  })
}
