/** A file with its path inside the folder that was chosen. */
export interface ChosenFile {
  readonly path: string
  readonly file: File
}

/** What systems and office programs leave in folders; nobody means to hand it in. */
const LEFTOVER = /(?:^|\/)(?:\.|~\$|__MACOSX\/|thumbs\.db$|desktop\.ini$)/i

export function isLeftover({ path }: ChosenFile): boolean {
  return LEFTOVER.test(path)
}

/** Files of an input, of a folder too. */
export function filesOf(list: FileList | null): ChosenFile[] {
  return [...(list ?? [])].map((file) => ({ path: file.webkitRelativePath || file.name, file }))
}

/** Files and folders that were dropped, folders read to their depths. */
export async function droppedFiles(transfer: DataTransfer): Promise<ChosenFile[]> {
  // Entries must be asked for before the first wait: the browser empties the list when the event ends.
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  if (entries.length === 0) return filesOf(transfer.files)
  return (await Promise.all(entries.map(filesBelow))).flat()
}

async function filesBelow(entry: FileSystemEntry): Promise<ChosenFile[]> {
  const path = entry.fullPath.replace(/^\//, '')
  if (entry instanceof FileSystemFileEntry) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject))
    return [{ path, file }]
  }
  if (!(entry instanceof FileSystemDirectoryEntry)) return []
  const reader = entry.createReader()
  const below: FileSystemEntry[] = []
  for (;;) {
    // A folder is told in pieces of a hundred; an empty piece is its end.
    const piece = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (piece.length === 0) break
    below.push(...piece)
  }
  return (await Promise.all(below.map(filesBelow))).flat()
}
