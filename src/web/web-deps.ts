import type { BlockList } from 'node:net'
import type { Scanner } from '#attachment/index.ts'
import type { AuditLog } from '#audit/index.ts'
import type { Database } from '#db/index.ts'
import type { LoadLaw, SideWriter } from '#dossier/index.ts'
import type { FilingWriter } from '#filing/index.ts'
import type { NationalProvider } from '#identity/index.ts'
import type { Clock, IdSource, RandomSource } from '#kernel/index.ts'
import type { LoadSpoken } from '#spoken/index.ts'
import type { Assets } from './assets/asset.ts'
import type { AccessEntry, FaultEntry } from './shared/journal.ts'

/** What the composition root hands to the web. */
export interface WebDeps {
  readonly db: Database
  readonly clock: Clock
  readonly ids: IdSource
  readonly random: RandomSource
  readonly assets: Assets
  /** Where files that people send are kept. */
  readonly attachmentFolder: string
  /** Judges files that people send; undefined where none was set up. */
  readonly scanner?: Scanner | undefined
  /** What operators laid beside the pages in Thái and Mông, perhaps kept for a moment. */
  readonly loadSpoken: LoadSpoken
  /** What else is written in the transaction of a dossier's action. */
  readonly writers: readonly SideWriter[]
  /** What else is written in the transaction of a filing's event. */
  readonly filingWriters: readonly FilingWriter[]
  /**
   * Set where messages are sent nowhere: a demonstration then shows them in its mailbox, SMS with the marks of Vietnamese or
   * without.
   */
  readonly mailbox?: { readonly smsMarks: boolean } | undefined
  /** The law that commands are held against, perhaps kept from one to the next. */
  readonly loadLaw: LoadLaw
  /** Who looked at or changed what, signed in: shown only once it is stored. */
  readonly audit: AuditLog
  /** The national portal to which citizens are sent to file; undefined where this one takes filings itself. */
  readonly nationalPortal?: string | undefined
  /** By what the national portal is known when it sends dossiers; undefined where it may send none. */
  readonly nationalToken?: string | undefined
  /** With what banks sign their notices of credits; undefined where none may send any. */
  readonly bankSecret: string | undefined
  /** Where citizens sign in by the national identity; undefined where none is set up. */
  readonly national: NationalProvider | undefined
  /**
   * Where people reach the site (`https://motcua.dienbien.gov.vn`), for QR codes; with https, sessions are for secure
   * connections only. Undefined on a machine of one's own: the address that was asked.
   */
  readonly publicAddress: string | undefined
  /** Whose word on where a request comes from is believed. */
  readonly trustedProxies: BlockList
  /** Called once for each answered request that nobody had to sign in for; must not throw. */
  readonly recordAccess: (entry: AccessEntry) => void
  /** Called for each fault that a visitor was told of only by its number; must not throw. */
  readonly recordFault: (entry: FaultEntry) => void
}
