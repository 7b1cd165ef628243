/** A file that pages refer to: its name holds a hash of what it says, so that it may be kept for ever. */
export interface Asset {
  readonly name: string
  readonly type: string
  readonly body: Uint8Array
}

export interface Assets {
  readonly files: ReadonlyMap<string, Asset>
  /** Names of the files that every page asks for. */
  readonly stylesheet: string
  readonly icon: string
  /** What makes the desk more comfortable where scripts run; nothing needs it. */
  readonly deskScript: string
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
    stylesheet: one(/^site-.*\.css$/u),
    icon: one(/^icon-.*\.svg$/u),
    deskScript: one(/^desk-.*\.js$/u),
    preload: [one(/latin-400/u), one(/vietnamese-400/u)],
  }
}
