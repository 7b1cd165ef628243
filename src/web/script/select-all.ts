/** A box (`data-selects="name"`) that ticks all boxes of that name, and is ticked only while all of them are. */
export function selectAll(): void {
  for (const all of document.querySelectorAll<HTMLInputElement>('input[data-selects]')) {
    const boxes = [...document.querySelectorAll<HTMLInputElement>(`input[name="${all.dataset['selects']}"]`)]
    all.addEventListener('change', () => {
      for (const box of boxes) box.checked = all.checked
    })
    for (const box of boxes)
      box.addEventListener('change', () => {
        all.checked = boxes.every(({ checked }) => checked)
      })
  }
}
