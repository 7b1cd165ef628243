import {
  AlignmentType,
  convertMillimetersToTwip,
  Header,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx'

type Orientation = 'portrait' | 'landscape'

const mm = convertMillimetersToTwip

/** Width between the margins in twips (twentieths of a point). */
export function textWidth(orientation: Orientation): number {
  return mm((orientation === 'portrait' ? 210 : 297) - 30 - 15)
}

/**
 * A section on A4 by decree 30/2020/NĐ-CP: margins 20, 20, 30 and 15 mm; page number centred above, counted from 1 in
 * each section and not shown on its first page.
 */
export function sectionOn(orientation: Orientation, children: ISectionOptions['children']): ISectionOptions {
  return {
    properties: {
      titlePage: true,
      page: {
        size: {
          width: mm(210),
          height: mm(297),
          orientation: orientation === 'portrait' ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
        },
        margin: { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15), header: mm(10), footer: mm(10) },
        pageNumbers: { start: 1 },
      },
    },
    headers: {
      first: new Header({ children: [new Paragraph({})] }),
      default: new Header({ children: [pageNumber()] }),
    },
    children,
  }
}

function pageNumber(): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: 26 })],
  })
}
