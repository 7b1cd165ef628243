/** A key presses the link or button that names it (`data-key="n"`), unless somebody is typing. */
export function openByKey(): void {
  document.addEventListener('keydown', (event) => {
    const { target, key } = event
    const isTyping = target instanceof Element && target.closest('input, select, textarea, [contenteditable]') !== null
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return
    const wanted = [...document.querySelectorAll<HTMLElement>('[data-key]')].find(
      ({ dataset }) => dataset['key'] === key.toLowerCase(),
    )
    if (wanted === undefined) return
    event.preventDefault()
    wanted.click()
  })
}
