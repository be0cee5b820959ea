/** Names under which a PDF carries what could run, be sent or be unpacked. */
const marks = {
  javascript: ['/JavaScript', '/JS ', '/JS('],
  launch: ['/Launch'],
  embedded_file: ['/EmbeddedFile'],
  xfa: ['/XFA'],
  submit_form: ['/SubmitForm'],
  import_data: ['/ImportData'],
  rich_media: ['/RichMedia'],
} as const;

/** A name with some of its letters written as numbers: `/Java#53cript`. */
const disguised = /\/[A-Za-z]*#[0-9A-Fa-f]{2}[A-Za-z0-9#]*/g;

/** What could run, by the names that stand in a file's bytes and in its packed objects. */
export function activeIn(parts: readonly Buffer[]): Set<string> {
  const found = new Set<string>();
  for (const part of parts) {
    const names = disguisedNames(part);
    for (const [name, written] of Object.entries(marks))
      if (written.some((mark) => part.includes(mark) || names.includes(mark))) found.add(name);
  }
  return found;
}

function disguisedNames(part: Buffer): string {
  if (!part.includes('#')) return '';
  const names = part.toString('latin1').match(disguised) ?? [];
  const plain = (name: string) =>
    name.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return names.map((name) => `${plain(name)} `).join('');
}

const opening = /\/OpenAction\s*(?:<<([^>]*)>>|(\d+)\s+(\d+)\s+R|)/;
const actionCharactersMax = 2_000;

/** Whether a file may do something by a name (print, go to a page…) when it is opened; true when that cannot be told. */
export function opensByName(parts: readonly Buffer[]): boolean {
  if (!parts.some((part) => part.includes('/Named'))) return false;
  return parts.some((part) => {
    const at = part.indexOf('/OpenAction');
    if (at < 0) return false;
    const [, inside, object, generation] =
      opening.exec(part.toString('latin1', at, at + actionCharactersMax)) ?? [];
    if (inside !== undefined) return inside.includes('/Named');
    const action = object === undefined ? undefined : textOf(parts, `${object} ${generation} obj`);
    return action === undefined || action.includes('/Named');
  });
}

/** An object that is not packed with others. */
function textOf(parts: readonly Buffer[], head: string): string | undefined {
  for (const part of parts) {
    const at = Math.max(part.indexOf(`\n${head}`), part.indexOf(`\r${head}`));
    if (at < 0) continue;
    const text = part.toString('latin1', at, at + actionCharactersMax);
    return text.split('endobj')[0];
  }
  return undefined;
}
