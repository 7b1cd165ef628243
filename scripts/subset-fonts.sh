#!/bin/sh
# Writes src/web/style/fonts again: the portal's typeface with basic Latin and Vietnamese alone, without hints (docs/decisions/0101).
# Needs pyftsubset of fonttools 4.66 with brotli: pip install fonttools brotli. Run it when @fontsource/be-vietnam-pro changes.
set -eu
cd "$(dirname "$0")/.."
latin='U+0020-007E,U+00A0,U+00AB,U+00B0,U+00B7,U+00BB,U+00C0-00C3,U+00C8-00CA,U+00CC,U+00CD,U+00D2-00D5,U+00D7,U+00D9,U+00DA,U+00DD,U+00E0-00E3,U+00E8-00EA,U+00EC,U+00ED,U+00F2-00F5,U+00F9,U+00FA,U+00FD,U+2013,U+2014,U+2018-201D,U+2026,U+2190-2193'
vietnamese='U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+1EA0-1EF9,U+20AB'
for weight in 400 600; do
  for subset in latin vietnamese; do
    case $subset in latin) letters=$latin ;; *) letters=$vietnamese ;; esac
    pyftsubset "node_modules/@fontsource/be-vietnam-pro/files/be-vietnam-pro-$subset-$weight-normal.woff2" \
      --unicodes="$letters" --layout-features='kern,mark,mkmk,ccmp,locl,liga' --no-hinting --flavor=woff2 \
      --output-file="src/web/style/fonts/light-$subset-$weight.woff2"
  done
done
