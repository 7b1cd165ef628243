import QRCode from 'qrcode'

/** Light modules around it, without which cameras do not find it (ISO/IEC 18004). */
const quiet = 4

/** A QR code as shapes in the page itself: it is sent with the page and stored nowhere. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' })
  const size = modules.size + 2 * quiet
  const dark = Array.from(modules.data.keys()).filter((place) => modules.data[place] === 1)
  const d = dark.map(
    (place) => `M${(place % modules.size) + quiet} ${Math.floor(place / modules.size) + quiet}h1v1h-1z`,
  )
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <path class="qr__ground" d={`M0 0h${size}v${size}h-${size}z`} />
      <path class="qr__dark" d={d.join('')} />
    </svg>
  )
}
