// Must be readable by any Node that knows modules: it tells those that are too old.
const oldest = [20, 19]

/** Ends the program with a sentence if this Node is too old for it. */
export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return
  console.error(
    `Cần Node.js ${oldest.join('.')} trở lên; máy này có ${process.versions.node}. Hãy cài bản mới từ nodejs.org rồi chạy lại.\n` +
      `Node.js ${oldest.join('.')} or newer is needed; this is ${process.versions.node}. Install a newer one from nodejs.org and run this again.`,
  )
  process.exit(1)
}
