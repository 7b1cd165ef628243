/** A file that pages refer to: its name holds a hash of what it says, so that it may be kept for ever. */
export interface Asset {
  readonly name: string
  readonly type: string
  readonly body: Uint8Array
}

export interface Assets {
  readonly files: ReadonlyMap<string, Asset>
  /** Those of the citizens' portal are light, those of desk and reports are whole. */
  readonly styles: Readonly<Record<'site' | 'portal', Style>>
  readonly icon: string
  /** What makes the desk more comfortable where scripts run; nothing needs it. */
  readonly deskScript: string
  /** The same for the forms of the citizens' portal. */
  readonly portalScript: string
  /** Asks a citizen's device who is there: on the two pages that do. */
  readonly passkeyScript: string
  readonly payScript: string
}

/** Names of the files that every page of a face asks for. */
export interface Style {
  readonly stylesheet: string
  /** Font files of ordinary text, which a page asks for before it has read the stylesheet. */
  readonly preload: readonly string[]
}

/** The assets that a folder or a build gave, by their names. Throws when one that every page needs is missing. */
export function assetsOf(all: readonly Asset[]): Assets {
  const one = (pattern: RegExp): string => {
    const found = all.find(({ name }) => pattern.test(name))
    if (found === undefined) throw new Error(`the web assets hold no file like ${pattern.source}`)
    return found.name
  }
  return {
    files: new Map(all.map((asset) => [asset.name, asset])),
    styles: {
      site: {
        stylesheet: one(/^site-.*\.css$/u),
        preload: [one(/^be-vietnam-pro-latin-400/u), one(/^be-vietnam-pro-vietnamese-400/u)],
      },
      portal: {
        stylesheet: one(/^portal-.*\.css$/u),
        preload: [400, 600].flatMap((weight) => [
          one(new RegExp(`^light-latin-${weight}`, 'u')),
          one(new RegExp(`^light-vietnamese-${weight}`, 'u')),
        ]),
      },
    },
    icon: one(/^icon-.*\.svg$/u),
    deskScript: one(/^desk-.*\.js$/u),
    passkeyScript: one(/^passkey-.*\.js$/u),
    payScript: one(/^pay-.*\.js$/u),
    portalScript: one(/^portal-.*\.js$/u),
  }
}
