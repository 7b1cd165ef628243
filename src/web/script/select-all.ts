/** A box (`data-selects="name"`) that ticks all boxes of that name in its form. */
export function selectAll(): void {
  for (const all of document.querySelectorAll<HTMLInputElement>('input[data-selects]')) {
    const boxes = () => document.querySelectorAll<HTMLInputElement>(`input[name="${all.dataset['selects']}"]`)
    all.hidden = false
    all.addEventListener('change', () => {
      for (const box of boxes()) box.checked = all.checked
    })
  }
}
