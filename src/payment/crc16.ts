/** CRC-16/CCITT-FALSE (polynomial 0x1021, start 0xFFFF) over the text's bytes: four capital hexadecimal digits. */
export function crc16(text: string): string {
  const sum = new TextEncoder().encode(text).reduce(addByte, 0xffff)
  return sum.toString(16).toUpperCase().padStart(4, '0')
}

function addByte(sum: number, byte: number): number {
  let next = sum ^ (byte << 8)
  for (let bit = 0; bit < 8; bit += 1) next = next & 0x8000 ? (next << 1) ^ 0x1021 : next << 1
  return next & 0xffff
}
