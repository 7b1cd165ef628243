/** The button that takes everything as listed fills the empty rows at once, without a way to the server. */
export function fillPapers(): void {
  const button = document.querySelector<HTMLButtonElement>('button[data-fills]')
  button?.addEventListener('click', (event) => {
    event.preventDefault()
    for (const row of document.querySelectorAll<HTMLElement>('.checklist tbody tr')) fill(row)
    button.form?.dispatchEvent(new Event('input'))
    // What a counter does next: take the fee, or receive.
    document.querySelector<HTMLElement>('[name="fee.paid"], [data-accepts]')?.focus()
  })
}

function fill(row: HTMLElement): void {
  const counts = [...row.querySelectorAll<HTMLInputElement>('input[data-asked]')]
  const isTouched = counts.some(({ value }) => value.trim() !== '') || row.querySelector('.attached') !== null
  if (isTouched) return
  for (const count of counts) count.value = count.dataset['asked'] ?? ''
}
