import { sha256 } from '#tools/kit/canonical.ts';

const ID = /\b(conv|deal|doc|approval|handoff|submission)_[0-9a-f]{12,16}\b/g;

/** Ids and references that differ in every run, replaced by ones that do not: the first of each kind is always the same. */
export function sameIds(text: string): string {
  const known = new Map<string, string>();
  return text
    .replaceAll(ID, (id, kind: string) => {
      const made = `${kind}_${sha256(`${kind} ${known.size}`).slice(0, id.length - kind.length - 1)}`;
      return known.get(id) ?? known.set(id, made).get(id) ?? id;
    })
    .replaceAll(/\bCH-[0-9A-F]{8}\b/g, 'CH-1F9BEC65')
    .replaceAll(/"ms": ?\d+(\.\d+)?/g, '"ms":12');
}

/** Breaks lines at spaces, and indents what goes on as the line was. */
export function wrap(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => wrapLine(line, width))
    .join('\n');
}

function wrapLine(line: string, width: number): string {
  const indent = /^\s*(- )?/.exec(line)?.[0].length ?? 0;
  const lines = [''];
  for (const word of line.trimEnd().split(/(?<=\S)(?= )/)) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && last.length + word.length > width) lines.push(' '.repeat(indent) + word.trim());
    else lines[lines.length - 1] = last + word;
  }
  return lines.join('\n');
}

/** JSON that breaks only what does not fit on a line. */
export function compactJson(value: unknown, width = 110, indent = ''): string {
  const flat = JSON.stringify(value, null, 1).replaceAll(/\n\s*/g, ' ');
  if (flat.length + indent.length <= width || typeof value !== 'object' || value === null) return flat;
  const deeper = `${indent}  `;
  const inner = Array.isArray(value)
    ? value.map((item) => deeper + compactJson(item, width, deeper))
    : Object.entries(value).map(
        ([name, item]) => `${deeper}${JSON.stringify(name)}: ${compactJson(item, width, deeper)}`,
      );
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${inner.join(',\n')}\n${indent}${close}`;
}

/** Long lists cut to their first items, and how many there were said in their place. */
export function shortened(value: unknown, itemsMax: number): unknown {
  if (Array.isArray(value)) {
    const kept = value.slice(0, itemsMax).map((item) => shortened(item, itemsMax));
    const left = value.length - kept.length;
    return left > 0 ? [...kept, `… ${left} more`] : kept;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, shortened(item, itemsMax)]));
}
