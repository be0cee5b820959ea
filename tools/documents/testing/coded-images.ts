import sharp from 'sharp';
import type { Picture } from '../intake/worker-protocol.ts';
import { onePage, printedLines, stream } from './raw-pdf.ts';

/** What each picture here shows; its dots are these many. */
export const shownLines = ['Net pay 1,204.55', 'Pay date 03/02/2026'];
export const shownSize = { width: 480, height: 144 };

/** A page of those lines, in a standard font of which the file brings nothing, to be drawn at 100 dpi and cropped. */
export const shownPage = (): Uint8Array =>
  onePage(stream(printedLines(...shownLines).replace('12 Tf 14 TL 72 720', '30 Tf 38 TL 20 745')));

/**
 * The top left of a picture as a fax machine codes it (ITU-T T.6), where ink is 1: from a TIFF of a single tile.
 */
export async function faxOf({ width, height, pixels }: Picture): Promise<Uint8Array> {
  const tiff = await sharp(pixels, { raw: { width, height, channels: 1 } })
    .extract({ left: 0, top: 0, ...shownSize })
    .threshold(150)
    .negate()
    .toColourspace('b-w')
    .tiff({
      compression: 'ccittfax4',
      bitdepth: 1,
      tile: true,
      tileWidth: shownSize.width,
      tileHeight: shownSize.height,
    })
    .toBuffer();
  const [tileOffsets, tileByteCounts] = [324, 325];
  const from = tiffEntry(tiff, tileOffsets);
  return tiff.subarray(from, from + tiffEntry(tiff, tileByteCounts));
}

/** The value of an entry in a little-endian TIFF's first directory. */
function tiffEntry(tiff: Buffer, tag: number): number {
  const start = tiff.readUInt32LE(4);
  for (let i = 0; i < tiff.readUInt16LE(start); i++) {
    const at = start + 2 + 12 * i;
    if (tiff.readUInt16LE(at) === tag) return tiff.readUInt32LE(at + 8);
  }
  throw new Error(`The TIFF has no entry ${tag}.`);
}

/**
 * The same coding within JBIG2: a page and one region in it (MMR).
 *
 * @see ITU-T T.88, 7.2 to 7.4.8
 */
export function jbig2Of(fax: Uint8Array): Uint8Array {
  const { width, height } = shownSize;
  const numbers = (...values: readonly number[]) => {
    const bytes = Buffer.alloc(4 * values.length);
    for (const [i, value] of values.entries()) bytes.writeUInt32BE(value, 4 * i);
    return bytes;
  };
  const segment = (number: number, type: number, data: Uint8Array) =>
    Buffer.concat([numbers(number), Buffer.from([type, 0, 1]), numbers(data.length), data]);
  const [pageInformation, immediateRegion, coded] = [48, 38, 1];
  const page = Buffer.concat([numbers(width, height, 0, 0), Buffer.from([0, 0, 0])]);
  const region = Buffer.concat([numbers(width, height, 0, 0), Buffer.from([0, coded]), fax]);
  return Buffer.concat([segment(0, pageInformation, page), segment(1, immediateRegion, region)]);
}

/** Drawn by us with `shownPage`, coded by OpenJPEG: the one coding that nothing here can write. */
export const jpeg2000 = Buffer.from(
  'AAAADGpQICANCocKAAAAFGZ0eXBqcDIgAAAAAGpwMiAAAAAtanAyaAAAABZpaGRyAAAAkAAAAeAAAQcHAAAAAAAPY29scgEAAAAAABEAAAQwanAyY/9P/1EAKQAAAAAB4AAAAJAAAAAAAAAAAAAAAeAAAACQAAAAAAAAAAAAAQcBAf9SAAwAAAABAAMEBAAB/1wADUBASEhQSEhQSEhQ/2QAJQABQ3JlYXRlZCBieSBPcGVuSlBFRyB2ZXJzaW9uIDIuNS4w/5AACgAAAAADtQAB/5PfB6LAJASiR+atYafsMvKYPynA7bGa53FEHFUOJTmO3PjmMUHscV76E0iIlX4Vdn3lnMjhTfl4wWqaoL/XH9+OTabqCkFzhdMIIt2J5RW0SNIxQZteksQyqlVUerfsnoJ1twRkW4hv/37B+cGMEa3MqlzL219hyEvCXkBgp1LRUGp/VUahwZL1ZiNJwwtzAZ5lTc/cbq063q1WZZbfcM0bBnyrrOs/UrlTDLflvIVBb/Vv/3//VXs3ZbqB/iIlrOOkRiJiUsnch5o+73NlutbyLHygCw0Hh2oAyABg4S/4VtQ6YhO/7kBxp65OsmjnP1mYNkw0lyzi6grIYEyOqwCmdO7hWvjL/vYyyEqZ/fhMSuphEE+hFgkc9ELfD0jfDvM7qQCu4CetKAHK7ijwlAGOiq+ugaSf5wCIR2X9WtBmjrE51wqAb3X6cvCYZCJoaZ7qmjTiTrp9pkRxA9ysrl38wtKujySBp0pFKhxWYVijwx9JhmtWqMGYnXLu7hRfdA4UEF5d2BjYC8Pt4vb2QurkeVYmohngjmXw1wT5pp13iMZGqlF8Q8ZT8YiP1B8vWFZormeYs1w5X/SawtTKsiJA9lsrKUB04OEPptC0jr9pPYfKD+ufFHScJl86XkRRek79FWm9Hxxf5DYLCW9yPbvIWqrvjdd5RVyYyhRn998trV5FympKdWiYuXnLiZPTv6EK6l6h+hqJ75lnv2JAcVlgH+xmluSUp/GRYXvs66/hLfgoRhJ+7hZnUUHKE6pCfs6ZIMNyWoubrBmGyinik343gpqgCcA6zm3wb0Op+926IqlwQ64vWf8vq3Vnl6lTyLnV4PCwzAb7vB2LZUBWkhHvdZ9ut7qPt0DSX0SyBGkeJ5MV8GjsesY37lQTzlH4VhEXYCElNW5/+TsuRy2hUxTvMAQr/IFSU8vPQKXRy2Or/iklmE+4vgu7/4lm8nE3X+5FvW6Bp7/6vXLNzCJq0rSc2+mxoQtRl4xPEXBfM/OYZpwEfbNBso1cowtlInri9901aGwoQRiJFxuvzEbIK+v3sEUrjUqH4pD2xKbrTPnggt/IcCu9CfD23yaZwyOYRKMuErDTaZFBqah4j2WPOTWQM9A7biKLR6++kZViX0KHHzwWSbtEn2pZ6mj5ddBcSUclFcQ8i5pDiEautEzldLoJ2kz0pzZa7EGKySvtfpZgwlrgwofccJytC3O+dhBQ2ix8/zXEaJV9lgcOQA9Ce2ZBDpMvaxTugP/Z',
  'base64',
);

/** A page with nothing but an image on it; `entries` say its coding. */
export const imagePage = (coded: Uint8Array, entries: string): Uint8Array =>
  onePage(stream('q 576 0 0 172.8 18 600 cm /Im Do Q'), {
    resources: '/XObject << /Im 6 0 R >>',
    more: [
      stream(
        coded,
        `/Type /XObject /Subtype /Image /Width ${shownSize.width} /Height ${shownSize.height} ${entries}`,
      ),
    ],
  });
