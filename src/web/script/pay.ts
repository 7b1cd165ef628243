/** Comfort where a filing is paid: a press copies a line, and whoever comes back from the bank's app sees at once what has come. */

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copies]')) {
  // Only a page that came safely may write to the clipboard.
  if (!('clipboard' in navigator)) continue
  button.hidden = false
  button.addEventListener('click', () => {
    void navigator.clipboard.writeText(button.dataset['copies'] ?? '').then(() => told(button))
  })
}

function told(button: HTMLButtonElement): void {
  const line = document.getElementById('da-chep')
  if (line) line.textContent = button.dataset['told'] ?? ''
}

document.addEventListener('visibilitychange', () => {
  // What somebody is writing is not thrown away.
  if (document.visibilityState !== 'visible' || document.querySelector('details[open]')) return
  location.reload()
})

export {}
