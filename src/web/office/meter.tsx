/** A bar beside a printed rate, which says the same in words: so it is hidden from those who hear the page. */
export function Meter({ part, whole, goal }: { part: number; whole: number; goal?: number }) {
  const width = (n: number) => Math.round(n * 10_000) / 100
  return (
    <svg class="meter" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect class="meter__whole" width="100" height="8" />
      {part > 0 && <rect class="meter__part" width={Math.max(width(part / whole), 1.5)} height="8" />}
      {goal !== undefined && <rect class="meter__goal" x={width(goal)} width="1" height="8" />}
    </svg>
  )
}
