import { type MrzFormat, mrzFormats } from '../codes/mrz-formats.ts';
import type { Grey } from './grey.ts';
import { type CellRow, cellsOf } from './zone-cells.ts';
import { rowsOfStrip, type Strip } from './zone-rows.ts';

/** Less like characters than this, and it is no zone. */
const likenessMin = 0.7;
const digits = '0123456789';
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ<';
/** Twins in OCR-B: in a number the digit is likelier, and check digits judge it. */
const twins: Readonly<Record<string, string>> = { O: '0', D: '0', Q: '0', I: '1', Z: '2' };
const twinMargin = 0.06;
/** What it counts that another reader saw the same character at the same place. */
const agreedWorth = 0.06;

interface ZoneRow {
  readonly text: string;
  readonly likeness: number;
  readonly box: CellRow['box'];
}

/**
 * The rows of a strip as lines of each format of machine-readable zone that they may be: cells of one width, each with
 * the character of those allowed there that it is likest to. Check digits have yet to prove them.
 *
 * @param letterHeight about, in pixels of the strip
 * @param readAlso what another reader made of the row in a box
 */
export async function zonesInStrip(
  grey: Grey,
  letterHeight: number,
  readAlso: (box: CellRow['box']) => string,
): Promise<ZoneRow[][]> {
  const strip = await rowsOfStrip(grey, letterHeight);
  const known = new Map<string, CellRow | undefined>();
  const row = (band: Strip['bands'][number], length: number) => {
    const key = `${band[0]} ${length}`;
    if (!known.has(key)) known.set(key, cellsOf(strip, band, length));
    return known.get(key);
  };
  return mrzFormats.flatMap((format) => {
    const starts = strip.bands.slice(0, strip.bands.length - format.lines + 1);
    return starts.flatMap((_, i) => {
      const rows = strip.bands.slice(i, i + format.lines).map((band) => row(band, format.length));
      if (!rows.every((one): one is CellRow => one !== undefined && one.likeness >= likenessMin)) return [];
      const lines = rows.map((one, line) => lineOf(one, line, format, readAlso(one.box)));
      return format.starts.test(lines[0]!.text) ? [lines] : [];
    });
  });
}

function lineOf({ cells, likeness, box }: CellRow, line: number, format: MrzFormat, also: string): ZoneRow {
  const text = cells.map((cell, at) => {
    const allowed = allowedAt(line, at, format);
    const [letter, most] = [...cell]
      .filter(([one]) => allowed === undefined || allowed.includes(one))
      .map(([one, like]): [string, number] => [one, also[at] === one ? like + agreedWorth : like])
      .reduce((a, b) => (b[1] > a[1] ? b : a));
    const twin = allowed === undefined ? twins[letter] : undefined;
    return twin !== undefined && cell.get(twin)! > most - twinMargin ? twin : letter;
  });
  return { text: text.join(''), likeness, box };
}

/** The characters that may stand at a place; undefined for any. */
function allowedAt(line: number, at: number, { parts, checks }: MrzFormat): string | undefined {
  if (line === 0 && at === 0) return letters;
  const within = ({ line: own, start, end }: { line: number; start: number; end: number }) =>
    own === line && at >= start && at < end;
  if (checks.some(({ digit }) => within(digit))) return `${digits}<`;
  const type = parts.find(within)?.type ?? 'any';
  return type === 'digits' ? digits : type === 'letters' ? letters : undefined;
}
