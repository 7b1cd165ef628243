import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)

const faces = {
  regular: '400Regular/Tinos_400Regular.ttf',
  italic: '400Regular_Italic/Tinos_400Regular_Italic.ttf',
  bold: '700Bold/Tinos_700Bold.ttf',
  boldItalic: '700Bold_Italic/Tinos_700Bold_Italic.ttf',
} as const

/** The font files of Tinos: free, of the same metrics as Times New Roman, with every Vietnamese letter. */
export function tinosFiles(): Readonly<Record<keyof typeof faces, string>> {
  const folder = dirname(require.resolve('@expo-google-fonts/tinos/package.json'))
  return {
    regular: join(folder, faces.regular),
    italic: join(folder, faces.italic),
    bold: join(folder, faces.bold),
    boldItalic: join(folder, faces.boldItalic),
  }
}
