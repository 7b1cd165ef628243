/** Shows the page's own button over each control for files, and beside it the names of what was chosen. */
export function nameFiles(): void {
  document.documentElement.classList.add('names-files')
  for (const input of document.querySelectorAll<HTMLInputElement>('.file-choice input')) nameChosen(input)
  document.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement && target.type === 'file') nameChosen(target)
  })
}

function nameChosen({ parentElement, files }: HTMLInputElement): void {
  const names = parentElement?.querySelector<HTMLElement>('.file-choice__names')
  if (!names) return
  names.dataset['none'] ??= names.textContent ?? ''
  names.textContent = [...(files ?? [])].map(({ name }) => name).join(', ') || names.dataset['none']
}
