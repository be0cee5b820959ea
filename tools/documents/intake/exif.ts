/** What a camera or an editor wrote into a picture. */
export interface Exif {
  readonly software?: string;
  readonly make?: string;
  readonly model?: string;
  /** `2026-03-02T15:00:00`, in the camera's own time. */
  readonly modified?: string;
}

const ascii = 2;
const tagNames: Readonly<Record<number, keyof Exif>> = {
  271: 'make',
  272: 'model',
  305: 'software',
  306: 'modified',
};
const entriesMax = 200;
const textMax = 200;

/**
 * The texts of an EXIF block's first directory. Anything out of place in it is left out, nothing is thrown.
 *
 * @see EXIF 2.32, 4.5 and 4.6.4; TIFF 6.0, section 2
 */
export function readExif(block: Uint8Array | undefined): Exif {
  const bytes = Buffer.from(block ?? []);
  const tiff = bytes.subarray(0, 4).toString('latin1') === 'Exif' ? bytes.subarray(6) : bytes;
  if (tiff.length < 14) return {};
  const little = tiff.subarray(0, 2).toString('latin1') === 'II';
  const short = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const long = (at: number) => (little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  const start = long(4);
  if (start + 2 > tiff.length) return {};
  const found: Record<string, string> = {};
  for (let i = 0; i < Math.min(short(start), entriesMax); i++) {
    const at = start + 2 + 12 * i;
    if (at + 12 > tiff.length) break;
    const name = tagNames[short(at)];
    const length = long(at + 4);
    if (!name || short(at + 2) !== ascii || length > textMax) continue;
    const from = length <= 4 ? at + 8 : long(at + 8);
    const text = tiff
      .subarray(from, from + length)
      .toString('latin1')
      .split('\0')[0]!
      .trim();
    if (text) found[name] = name === 'modified' ? isoTime(text) : text;
  }
  return found;
}

const isoTime = (text: string): string =>
  text.replace(/^(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)$/, '$1-$2-$3T$4');
