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

const round = (points: number) => Math.round(points * 100) / 100;
