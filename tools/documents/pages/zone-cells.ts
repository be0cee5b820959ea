import { cellColumns, cellRoom, cellRows, shapeOf, templatesOf } from './zone-glyphs.ts';
import { combs, type Ink, type Strip } from './zone-rows.ts';

/** Where a row of equally wide cells stands, in pixels; `slope` is how far it falls per pixel to the right. */
interface Place {
  readonly left: number;
  readonly pitch: number;
  readonly top: number;
  readonly bottom: number;
  readonly slope: number;
}

/** A character and how like it a cell is: 1 is the same shape. */
type Likeness = ReadonlyMap<string, number>;

/** A row of a zone: for each of its cells, how like each character it is. */
export interface CellRow {
  readonly cells: readonly Likeness[];
  /** Mean likeness of the likeliest characters. */
  readonly likeness: number;
  /** In pixels of the strip as it was given. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** How far letters may reach beyond the dark middle of their row, in pixels. */
const raised = [1, 3];

/** A row as `length` cells, placed where they are likest to characters. */
export function cellsOf(
  { ink, factor }: Strip,
  [top, bottom]: readonly [number, number],
  length: number,
): CellRow | undefined {
  const found = combs(ink, top, bottom, length);
  const rows = raised.flatMap((by) => {
    const places = found.map(({ left, pitch }) => ({
      left,
      pitch,
      top: top - by,
      bottom: bottom + by,
      slope: 0,
    }));
    const first = best(places.map((place) => rated(ink, place, length)));
    return first ? [improved(ink, first, length)] : [];
  });
  const row = best(rows);
  if (!row) return undefined;
  const { left, pitch } = row.place;
  const box = {
    x: left / factor,
    y: row.place.top / factor,
    width: (pitch * length) / factor,
    height: (row.place.bottom - row.place.top) / factor,
  };
  return { cells: row.cells, likeness: row.likeness, box };
}

/** Moved until its characters fit best, and a cell to either side where those fit better. */
function improved(ink: Ink, first: Rated, length: number): Rated {
  let row = first;
  for (let round = 0; round < 3; round++) {
    const place = settled(ink, row, length);
    const shifted = [0, -place.pitch, place.pitch].map((by) =>
      rated(ink, { ...place, left: place.left + by }, length),
    );
    const next = best(shifted)!;
    if (next.likeness < row.likeness + 0.002) break;
    row = next;
  }
  return row;
}

interface Rated {
  readonly place: Place;
  readonly cells: readonly Likeness[];
  readonly likeness: number;
}

const best = (rows: readonly Rated[]): Rated | undefined =>
  rows.reduce<Rated | undefined>(
    (most, row) => (most && most.likeness >= row.likeness ? most : row),
    undefined,
  );

const templates = [0.9, 1.05].flatMap((wide) => templatesOf({ wide, pen: 1.4 }));

function rated(ink: Ink, place: Place, length: number): Rated {
  const cells = Array.from({ length }, (_, i) => likenessOf(patchOf(ink, place, i)));
  const likeness = cells.reduce((sum, cell) => sum + Math.max(...cell.values()), 0) / length;
  return { place, cells, likeness };
}

function likenessOf(patch: Float32Array): Likeness {
  const found = new Map<string, number>();
  for (const { letter, ink } of templates) {
    const likeness = product(ink, patch);
    if (likeness > (found.get(letter) ?? -1)) found.set(letter, likeness);
  }
  return found;
}

function product(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

const moves = ['left', 'pitch', 'top', 'bottom', 'both', 'slope'] as const;

/** The place moved until the characters read there fit best. */
function settled(ink: Ink, row: Rated, length: number): Place {
  const own = row.cells.map((cell) => {
    const [letter] = [...cell].reduce((most, one) => (one[1] > most[1] ? one : most));
    return templates.filter((template) => template.letter === letter);
  });
  const likeness = (place: Place) =>
    own.reduce((sum, some, i) => {
      const patch = patchOf(ink, place, i);
      return sum + Math.max(...some.map(({ ink: drawn }) => product(drawn, patch)));
    }, 0);
  let place = row.place;
  let most = likeness(place);
  for (let step = 2; step >= 0.5; step /= 2)
    for (const move of moves)
      for (const by of [-step, step]) {
        const next = moved(place, move, by, length);
        const worth = likeness(next);
        if (worth > most) [place, most] = [next, worth];
      }
  return place;
}

function moved(place: Place, move: (typeof moves)[number], by: number, length: number): Place {
  const { left, pitch, top, bottom, slope } = place;
  if (move === 'pitch') return { ...place, pitch: pitch + by / length, left: left - by / 2 };
  if (move === 'both') return { ...place, top: top + by, bottom: bottom + by };
  if (move === 'slope') {
    const fall = by / (length * pitch);
    return { ...place, slope: slope + fall, top: top - by / 2, bottom: bottom - by / 2 };
  }
  return { ...place, [move]: place[move] + by };
}

/** A cell's ink as a grid with some room above and below, as a shape. */
function patchOf({ width, height, dark }: Ink, place: Place, index: number): Float32Array {
  const patch = new Float32Array(cellColumns * cellRows);
  const step = (place.bottom - place.top) / (cellRows - 2 * cellRoom);
  for (let column = 0; column < cellColumns; column++) {
    const x = clamp(place.left + (index + (column + 0.5) / cellColumns) * place.pitch - 0.5, width - 1.001);
    const fall = place.slope * (x - place.left);
    const x0 = Math.floor(x);
    const fx = x - x0;
    for (let row = 0; row < cellRows; row++) {
      const y = clamp(place.top + fall + (row + 0.5 - cellRoom) * step - 0.5, height - 1.001);
      const y0 = Math.floor(y);
      const fy = y - y0;
      const at = y0 * width + x0;
      const above = dark[at]! * (1 - fx) + dark[at + 1]! * fx;
      const below = dark[at + width]! * (1 - fx) + dark[at + width + 1]! * fx;
      patch[row * cellColumns + column] = above * (1 - fy) + below * fy;
    }
  }
  return shapeOf(patch);
}

const clamp = (value: number, most: number): number => Math.max(0, Math.min(most, value));
