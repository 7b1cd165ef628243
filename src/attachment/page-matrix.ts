/** The six numbers of a transformation, as PDF writes them. */
export type Matrix = [number, number, number, number, number, number]

/** Where the corners of a stored picture come to lie so that it is seen as EXIF says, filling width and height. */
export function matrixOf(
  orientation: number,
  { width: w, height: h }: { readonly width: number; readonly height: number },
): Matrix {
  const upright: Matrix = [w, 0, 0, h, 0, 0]
  const matrices: Readonly<Record<number, Matrix>> = {
    2: [-w, 0, 0, h, w, 0],
    3: [-w, 0, 0, -h, w, h],
    4: [w, 0, 0, -h, 0, h],
    5: [0, -h, -w, 0, w, h],
    6: [0, -h, w, 0, 0, h],
    7: [0, h, w, 0, 0, 0],
    8: [0, h, -w, 0, w, 0],
  }
  return matrices[orientation] ?? upright
}
