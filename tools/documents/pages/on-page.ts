import type { Box } from '../../deals/facts.ts';
import type { PageRead } from './document-read.ts';

type Placed = { readonly page: number; readonly box: Box };
type Levelled = Pick<PageRead, 'page' | 'width' | 'height' | 'lean'>;

/** Values read on levelled pages with their boxes where a viewer shows them: on the page as it was sent, in quarter turns. */
export const onPages = <T extends Placed>(values: readonly T[], pages: readonly Levelled[]): T[] =>
  values.map((value) => {
    const page = pages.find((one) => one.page === value.page);
    return page?.lean ? { ...value, box: unlevelled(value.box, page) } : value;
  });

/** The box around a levelled one once the page leans again as it did, about its middle. */
export function unlevelled(box: Box, { width, height, lean = 0 }: Omit<Levelled, 'page'>): Box {
  const angle = (-lean * Math.PI) / 180;
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  const [x, y] = [box.x + box.width / 2 - width / 2, box.y + box.height / 2 - height / 2];
  const across = box.width * cos + box.height * Math.abs(sin);
  const down = box.width * Math.abs(sin) + box.height * cos;
  return {
    x: round(width / 2 + x * cos - y * sin - across / 2),
    y: round(height / 2 + x * sin + y * cos - down / 2),
    width: round(across),
    height: round(down),
  };
}

interface Turned {
  readonly width: number;
  readonly height: number;
  readonly quarter: 0 | 90 | 180 | 270;
  readonly lean: number;
}

/**
 * Where something found on a page as it was sent lies once the page is upright and its rows are level, as its words are.
 *
 * @param sheet the page as it was sent, in points, and how it was turned: quarters, then the lean, in degrees clockwise
 */
export function uprighted(box: Box, sheet: Turned): Box {
  const quartered = inQuarters(box, sheet);
  const sideways = sheet.quarter % 180 !== 0;
  const [width, height] = sideways ? [sheet.height, sheet.width] : [sheet.width, sheet.height];
  const angle = (sheet.lean * Math.PI) / 180;
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  const x = quartered.x + quartered.width / 2 - width / 2;
  const y = quartered.y + quartered.height / 2 - height / 2;
  return {
    ...quartered,
    x: round(width / 2 + x * cos - y * sin - quartered.width / 2),
    y: round(height / 2 + x * sin + y * cos - quartered.height / 2),
  };
}

function inQuarters({ x, y, width, height }: Box, sheet: Turned): Box {
  switch (sheet.quarter) {
    case 0:
      return { x, y, width, height };
    case 90:
      return { x: sheet.height - y - height, y: x, width: height, height: width };
    case 180:
      return { x: sheet.width - x - width, y: sheet.height - y - height, width, height };
    case 270:
      return { x: y, y: sheet.width - x - width, width: height, height: width };
  }
}

const round = (points: number) => Math.round(points * 100) / 100;
