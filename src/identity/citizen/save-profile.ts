import type { Database } from '#db/index.ts'
import { dayOf, type Instant } from '#kernel/index.ts'
import type { CitizenAccount } from './citizen-account.ts'
import { updateProfile } from './citizen-store.ts'
import { checkProfile, type Profile, type ProfileFault, type ProfileTyped } from './profile.ts'

/**
 * Keeps what the citizen tells of themselves; answers with what is wrong, by field. What the national identity told is its own to
 * change: of such an account, the address alone is taken.
 */
export async function saveProfile(
  { db, now }: { readonly db: Database; readonly now: Instant },
  citizen: CitizenAccount,
  typed: ProfileTyped,
): Promise<readonly ProfileFault[]> {
  const checked = checkProfile(typed, dayOf(now))
  if (isFaults(checked)) return checked
  const profile: Profile = citizen.assurance === 'national' ? { ...citizen, ...addressOf(checked) } : checked
  await updateProfile(db, citizen.id, profile)
  return []
}

function isFaults(checked: readonly ProfileFault[] | Profile): checked is readonly ProfileFault[] {
  return Array.isArray(checked)
}

/** An address that was emptied is emptied. */
function addressOf({ address }: Profile): Pick<Profile, 'address'> {
  return { address } as Pick<Profile, 'address'>
}
