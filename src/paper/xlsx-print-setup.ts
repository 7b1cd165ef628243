import type { Blob } from 'node:buffer'
import type Stream from 'node:stream'
import type { Feature } from 'write-excel-file/node'
import { getCellAddress } from 'write-excel-file/utility'

export interface PrintSetup {
  readonly rows: readonly unknown[]
  readonly columnWidths: readonly number[]
  /** Rows of the column headings, counted from 1: repeated on every printed page. */
  readonly titleRows: { readonly first: number; readonly last: number }
  readonly orientation: 'portrait' | 'landscape'
}

/** Margins of decree 30/2020/NĐ-CP (top and bottom 20 mm, left 30, right 15) in inches. */
const margins = { left: 1.181, right: 0.591, top: 0.787, bottom: 0.787, header: 0.394, footer: 0.394 }

/**
 * What the writing library leaves out, by its own extension interface: print area, heading rows repeated on paper,
 * one page wide and as many high as needed, page number centred above except on the first page.
 */
export function printSetup(setup: PrintSetup): Feature<Stream | Buffer | Blob> {
  return {
    files: {
      transform: {
        'xl/workbook.xml': {
          transform: (xml) => replaceOnce(xml, /<definedNames\s*\/>|(?=<calcPr)/u, definedNames(setup)),
        },
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml) => replaceOnce(xml, /(?=<sheetViews)/u, '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'),
          transformElementAttributes: (tag, attributes) => pageAttributes(tag, attributes, setup),
          insert: () =>
            '<headerFooter differentFirst="1"><oddHeader>&amp;C&amp;&quot;Times New Roman&quot;&amp;13&amp;P</oddHeader></headerFooter>',
        },
      },
    },
  }
}

type Attributes = Record<string, string | number>

function pageAttributes(tag: string, attributes: Attributes, setup: PrintSetup): Attributes {
  if (tag === 'pane') return withoutColumnSplit(attributes)
  if (tag === 'pageMargins') return margins
  if (tag === 'pageSetup') return { paperSize: 9, orientation: setup.orientation, fitToWidth: 1, fitToHeight: 0 }
  return attributes
}

/** The library names a lower right pane that a sheet with frozen rows only does not have. */
function withoutColumnSplit({ xSplit: _, ...pane }: Attributes): Attributes {
  return { ...pane, activePane: 'bottomLeft' }
}

function definedNames({ rows, columnWidths, titleRows }: PrintSetup): string {
  const corner = getCellAddress(rows.length - 1, columnWidths.length - 1).replace(/(\D+)(\d+)/u, '$$$1$$$2')
  const names = [
    definedName('Print_Area', `$A$1:${corner}`),
    titleRows.first <= titleRows.last ? definedName('Print_Titles', `$${titleRows.first}:$${titleRows.last}`) : '',
  ]
  return `<definedNames>${names.join('')}</definedNames>`
}

function definedName(name: string, range: string): string {
  return `<definedName name="_xlnm.${name}" localSheetId="0">'Báo cáo'!${range}</definedName>`
}

function replaceOnce(xml: string, place: RegExp, replacement: string): string {
  if (!place.test(xml)) throw new Error(`the spreadsheet library no longer writes ${place.source}`)
  return xml.replace(place, () => replacement)
}
