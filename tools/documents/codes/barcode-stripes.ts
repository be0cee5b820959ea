import { type GreyPicture, type Region, reduced } from './grey-picture.ts';

/** A part of a picture that is striped all over, as bars are and text is not. */
export interface Stripes extends Region {
  /** Radians from level in which the bars follow one another, −π/2 to π/2. */
  readonly angle: number;
}

interface Tile {
  readonly column: number;
  readonly row: number;
  readonly angle: number;
  readonly energy: number;
}

const sideMax = 1000;
const tileSize = 16;
/** Mean squared difference between neighbours: below it a tile is paper. */
const energyMin = 300;
/** 0 when edges run all ways, 1 when all are parallel. Text has less, bars and stacked bars more. */
const coherenceMin = 0.55;
const tilesMin = 10;
/** Of a group of tiles: bars are black on white all over, print is not. */
const groupEnergyMin = 2000;
/** Half the width of angles that count as one. */
const angleWidth = (8 * Math.PI) / 180;

/**
 * Where bars may stand and how they are turned, the largest first: a cheap look that decides whether dearer ones are
 * worth it. Each tile's structure tensor says how strong its edges are, whether they are parallel, and which way they run.
 */
export function findStripes(picture: GreyPicture, most: number): Stripes[] {
  const small = reduced(picture, sideMax);
  const scale = picture.width / small.width;
  const groups = groupsOf(stripedTiles(small)).filter(
    (tiles) => tiles.length >= tilesMin && meanEnergy(tiles) >= groupEnergyMin,
  );
  return groups
    .sort((a, b) => b.length - a.length)
    .slice(0, most)
    .map((tiles) => around(tiles, scale, picture));
}

function stripedTiles(picture: GreyPicture): Tile[] {
  const tiles: Tile[] = [];
  for (let row = 0; (row + 1) * tileSize < picture.height; row++)
    for (let column = 0; (column + 1) * tileSize < picture.width; column++) {
      const stripes = stripesIn(picture, column * tileSize, row * tileSize);
      if (stripes) tiles.push({ column, row, ...stripes });
    }
  return tiles;
}

/** The direction across the stripes of one tile; undefined when it has none. */
function stripesIn({ pixels, width }: GreyPicture, left: number, top: number) {
  let [xx, yy, xy] = [0, 0, 0];
  for (let y = top; y < top + tileSize; y++)
    for (let x = left; x < left + tileSize; x++) {
      const at = y * width + x;
      const dx = pixels[at + 1]! - pixels[at]!;
      const dy = pixels[at + width]! - pixels[at]!;
      xx += dx * dx;
      yy += dy * dy;
      xy += dx * dy;
    }
  const energy = (xx + yy) / (tileSize * tileSize);
  const coherence = Math.hypot(xx - yy, 2 * xy) / (xx + yy || 1);
  return energy < energyMin || coherence < coherenceMin
    ? undefined
    : { energy, angle: Math.atan2(2 * xy, xx - yy) / 2 };
}

const meanEnergy = (tiles: readonly Tile[]): number =>
  tiles.reduce((sum, { energy }) => sum + energy, 0) / tiles.length;

/** Tiles that touch, or all but, and whose stripes run alike. */
function groupsOf(tiles: readonly Tile[]): Tile[][] {
  const open = new Set(tiles);
  const groups: Tile[][] = [];
  for (const first of tiles) {
    if (!open.delete(first)) continue;
    const group = [first];
    for (const own of group)
      for (const other of open)
        if (near(own, other) && Math.abs(between(first.angle, other.angle)) < angleWidth) {
          open.delete(other);
          group.push(other);
        }
    groups.push(group);
  }
  return groups;
}

const near = (a: Tile, b: Tile): boolean =>
  Math.abs(a.column - b.column) <= 2 && Math.abs(a.row - b.row) <= 2;

/** From one direction to another, as lines have them: −π/2 to π/2. */
const between = (from: number, to: number): number => {
  const turn = (to - from) % Math.PI;
  return turn > Math.PI / 2 ? turn - Math.PI : turn < -Math.PI / 2 ? turn + Math.PI : turn;
};

/** The tiles' box with a quiet zone around, and their mean direction. */
function around(tiles: readonly Tile[], scale: number, { width, height }: GreyPicture): Stripes {
  const first = tiles[0]!.angle;
  const mean = first + tiles.reduce((sum, { angle }) => sum + between(first, angle), 0) / tiles.length;
  const size = tileSize * scale;
  const [columns, rows] = [tiles.map(({ column }) => column), tiles.map(({ row }) => row)];
  const x = Math.max(0, (Math.min(...columns) - 2) * size);
  const y = Math.max(0, (Math.min(...rows) - 2) * size);
  return {
    x,
    y,
    width: Math.min(width, (Math.max(...columns) + 3) * size) - x,
    height: Math.min(height, (Math.max(...rows) + 3) * size) - y,
    angle: between(0, mean),
  };
}
