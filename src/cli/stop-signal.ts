/**
 * Resolves when the person or the system wants the program to end. npm passes a signal on that the terminal has sent
 * already: a second one must not cut the closing short.
 */
export function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve())
  })
}
