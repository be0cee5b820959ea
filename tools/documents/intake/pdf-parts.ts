import { inflateSync } from 'node:zlib';

/** What a PDF's packed parts are, found in its bytes and not by its tables: what a file says of itself may be wrong. */
export interface PackedParts {
  /** Every packed part unpacks to its end, as far as that can be told. */
  readonly sound: boolean;
  /** The objects that are packed together, as text: no search of the bytes finds what stands in them. */
  readonly objects: readonly Buffer[];
}

const unpackedBytesMax = 32 * 1024 * 1024;
const dictionaryBytesMax = 4_000;
/** Parts that say nothing of what a page reads: pictures, fonts and colours. */
const passed = /\/Subtype\s*\/(Image|Type1C|CIDFontType0C|OpenType)\b|\/Length[123]\b|\/Alternate\b/;

/** @param raw of a file without a password: of another every part would be unsound */
export function packedParts(raw: Buffer): PackedParts {
  const objects: Buffer[] = [];
  for (let at = raw.indexOf('stream'); at >= 0; ) {
    const start = contentStart(raw, at + 6);
    if (start === undefined) {
      at = raw.indexOf('stream', at + 6);
      continue;
    }
    const dictionary = dictionaryBefore(raw, at);
    const end = raw.indexOf('endstream', start);
    if (end < 0) return { sound: false, objects };
    if (/\/FlateDecode\b/.test(dictionary) && !passed.test(dictionary)) {
      const unpacked = unpackedPart(raw.subarray(start, end), dictionary);
      if (!unpacked) return { sound: false, objects };
      if (dictionary.includes('/ObjStm')) objects.push(unpacked);
    }
    at = raw.indexOf('stream', end + 9);
  }
  return { sound: true, objects };
}

/** Where a part begins, after the keyword and the end of its line. */
function contentStart(raw: Buffer, after: number): number | undefined {
  const [carriageReturn, lineFeed] = [0x0d, 0x0a];
  if (raw[after] === lineFeed) return after + 1;
  if (raw[after] !== carriageReturn) return undefined;
  return raw[after + 1] === lineFeed ? after + 2 : after + 1;
}

function dictionaryBefore(raw: Buffer, at: number): string {
  const text = raw.toString('latin1', Math.max(0, at - dictionaryBytesMax), at);
  return text.slice(Math.max(0, text.lastIndexOf(' obj')));
}

/** Undefined when it does not unpack; empty when how it is packed is not known here. */
function unpackedPart(packed: Buffer, dictionary: string): Buffer | undefined {
  const filters = /\/Filter\s*(\[[^\]]*\]|\/\w+)/.exec(dictionary)?.[1]?.match(/\w+/g) ?? [];
  const ascii85 = filters[0] === 'ASCII85Decode' || filters[0] === 'A85';
  if (filters[ascii85 ? 1 : 0] !== 'FlateDecode') return Buffer.alloc(0);
  try {
    return inflateSync(ascii85 ? fromAscii85(packed) : packed, { maxOutputLength: unpackedBytesMax });
  } catch {
    return undefined;
  }
}

/** @throws RangeError when it is not written so */
function fromAscii85(text: Buffer): Buffer {
  const bytes = Buffer.alloc(4 * text.length + 4);
  let length = 0;
  let group: number[] = [];
  const flush = () => {
    const count = group.length;
    while (group.length < 5) group.push(84);
    const value = group.reduce((sum, digit) => sum * 85 + digit, 0);
    bytes.writeUInt32BE(value % 2 ** 32, length);
    length += count - 1;
    group = [];
  };
  const [first, last, zero, end] = [0x21, 0x75, 0x7a, 0x7e];
  for (const code of text) {
    if (code === end) break;
    if (code === zero && group.length === 0) length += 4;
    else if (code >= first && code <= last) {
      if (group.push(code - first) === 5) flush();
    } else if (code > 0x20) throw new RangeError('Not ASCII base-85.');
  }
  if (group.length > 1) flush();
  return bytes.subarray(0, length);
}
