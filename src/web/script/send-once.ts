const quietMs = 3000

/** A second press while the first is under way sends nothing; the server would make one of them anyway. */
export function sendOnce(): void {
  document.addEventListener('submit', (event) => {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || form.method !== 'post') return
    if (form.dataset['sent'] !== undefined) return event.preventDefault()
    form.dataset['sent'] = ''
    setTimeout(() => {
      delete form.dataset['sent']
    }, quietMs)
  })
}
