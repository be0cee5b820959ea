/** A PDF417 payload of a North American licence or identity card, taken apart but not yet understood. */
export interface AamvaPayload {
  /** Of the card design standard; 0 is older than the first. */
  readonly version: number;
  /** Issuer identification number, six digits. */
  readonly iin: string;
  readonly subfile: 'DL' | 'ID' | 'EN';
  /** By their three letters, trimmed; the first of each. Those of the jurisdiction's own subfile are left out. */
  readonly elements: ReadonlyMap<string, string>;
  /** How long the header says the payload is; 0 when that is lost. */
  readonly declaredLength: number;
  readonly length: number;
  /** No separator was left, so that elements were told apart by the blanks before their letters. */
  readonly separatorsLost: boolean;
}

const header = /(?:ANSI|AAMVA)\s*(\d{6})(\d{2})/;
const designator = /^([A-Z]{2})(\d{4})(\d{4})/;
const element = /^(D[A-D][A-Z])(.*)$/s;

/**
 * Takes a payload apart. The header is found wherever it stands, for scanners add marks before it and lose the
 * separators in it; elements are divided by line feeds, carriage returns or record separators, whichever are left.
 *
 * @returns undefined when there is no header of the standard
 * @see AAMVA DL/ID Card Design Standard, annex D.12
 */
export function aamvaPayload(text: string): AamvaPayload | undefined {
  const found = header.exec(text.slice(0, 60));
  if (!found) return undefined;
  const version = Number(found[2]);
  const afterVersion = text.slice(found.index + found[0].length);
  const counted = /^\d{2}/.test(afterVersion.slice(version < 2 ? 0 : 2));
  const { rest, designators } = takeDesignators(
    afterVersion.slice((version < 2 ? 0 : 2) + (counted ? 2 : 0)),
  );
  const start = /^\s*(?:DL|ID|EN)?[a-z]*(DL|ID|EN)(?=D[A-D][A-Z]|Z)/.exec(rest);
  const body = start ? rest.slice(start[0].length) : version < 2 ? rest : withoutFirst(rest);
  const { elements, separatorsLost } = elementsOf(body);
  const type = designators.find(({ name }) => isSubfile(name))?.name ?? start?.[1] ?? 'DL';
  return {
    version,
    iin: found[1]!,
    subfile: type as AamvaPayload['subfile'],
    elements,
    declaredLength: Math.max(0, ...designators.map(({ end }) => end)),
    length: text.replace(/^[\uFEFF\s]+/, '').length,
    separatorsLost,
  };
}

/**
 * Where the subfile's own mark is lost, letters of its first element may be lost with it: that one is not believed.
 * In version 1 issuers left the mark out.
 */
const withoutFirst = (text: string): string => text.replace(/^\P{Cc}*/u, '');

const isSubfile = (name: string) => name === 'DL' || name === 'ID' || name === 'EN';

/** The subfiles that the header lists: their types and where each ends. */
function takeDesignators(text: string) {
  const designators: { name: string; end: number }[] = [];
  let rest = text;
  for (let found = designator.exec(rest); found && designators.length < 10; found = designator.exec(rest)) {
    designators.push({ name: found[1]!, end: Number(found[2]) + Number(found[3]) });
    rest = rest.slice(found[0].length);
  }
  return { rest, designators };
}

function elementsOf(body: string): { elements: Map<string, string>; separatorsLost: boolean } {
  const divided = asElements(body.split(/\p{Cc}+/u));
  if (divided.size > 3 || body.length < 60) return { elements: divided, separatorsLost: false };
  const elements = asElements(body.split(/\s+(?=D[A-D][A-Z])/));
  return elements.size > divided.size
    ? { elements, separatorsLost: true }
    : { elements: divided, separatorsLost: false };
}

function asElements(parts: readonly string[]): Map<string, string> {
  const elements = new Map<string, string>();
  for (const part of parts) {
    const found = element.exec(part.trim());
    if (found && !elements.has(found[1]!)) elements.set(found[1]!, found[2]!.trim());
  }
  return elements;
}
