import type { Sheet } from '../intake/page-source.ts';
import type { Picture } from '../intake/worker-protocol.ts';
import { inkOf, lightest } from './ink.ts';
import { withoutJunk } from './merge-readings.ts';
import { withoutRules } from './rules.ts';
import type { SeenWord } from './tsv.ts';
import { enlarged, see, type Turn, uprightView, type View } from './view.ts';

/** A page that read badly, and how it was read at last. */
interface BadlyRead extends Turn {
  readonly sheet: Pick<Sheet, 'picture'>;
  /** As it is, grey. */
  readonly picture: Picture;
  /** Upright, as large as it was read. */
  readonly view: View;
  readonly languages: readonly string[];
  readonly signal: AbortSignal;
}

/** Longer side at which a card's print is large enough to be read, in pixels. */
const cardSide = 2000;
/** Pixels of all other looks at a page together; a look that goes beyond is left out. */
const pixelsMax = 14e6;

/**
 * The page read in other ways, each a whole reading by itself: its print without the coloured ground, the picture as
 * large as a card must be, and without ruled lines. They are not mixed with one another: what is right in one is noise in the next.
 */
export async function otherLooks(page: BadlyRead): Promise<(readonly SeenWord[])[]> {
  const { languages, signal } = page;
  const looks: (readonly SeenWord[])[] = [];
  let pixels = 0;
  for (const viewOf of [withoutGround, asLargeAsACard, unruled]) {
    const view = await viewOf(page);
    const size = view.grey.width * view.grey.height;
    if (pixels + size > pixelsMax) continue;
    pixels += size;
    looks.push(withoutJunk(await see(view, { languages, layout: 'sparse' }, signal)));
  }
  return looks;
}

async function withoutGround({ sheet, picture, quarter, lean }: BadlyRead): Promise<View> {
  const colour = await sheet.picture({ dpi: 'native', channels: 3 });
  const light = colour ? lightest(colour) : picture;
  const view = await asLongAs(await uprightView(light, { quarter, lean }), cardSide);
  return { ...view, grey: await inkOf(view.grey) };
}

const asLargeAsACard = async ({ picture, quarter, lean }: BadlyRead): Promise<View> =>
  asLongAs(await uprightView(picture, { quarter, lean }), cardSide);

const unruled = async ({ view }: BadlyRead): Promise<View> => ({ ...view, grey: withoutRules(view.grey) });

const asLongAs = (view: View, side: number): Promise<View> =>
  enlarged(view, Math.max(0.6, Math.min(7, side / Math.max(view.grey.width, view.grey.height))));
