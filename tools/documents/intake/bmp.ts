/** A Windows bitmap as plain RGB rows from the top. */
export interface Bitmap {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

const uncompressed = 0;
const bitFields = 3;

/** Width and height as the header says; undefined when it is none that is read here. */
export function bitmapSize(
  bytes: Uint8Array,
): { readonly width: number; readonly height: number } | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length < 54 || file.toString('latin1', 0, 2) !== 'BM' || file.readUInt32LE(14) < 40)
    return undefined;
  const [width, height] = [file.readInt32LE(18), Math.abs(file.readInt32LE(22))];
  return width > 0 && height > 0 ? { width, height } : undefined;
}

/**
 * Decodes a bitmap of 1, 4, 8, 24 or 32 bits a pixel, without run lengths. The caller has judged its size.
 *
 * @returns undefined when it is of another making, or shorter than it says
 */
export function readBitmap(bytes: Uint8Array): Bitmap | undefined {
  const size = bitmapSize(bytes);
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!size) return undefined;
  const { width, height } = size;
  const bits = file.readUInt16LE(28);
  const coding = file.readUInt32LE(30);
  const known = coding === uncompressed || (coding === bitFields && bits === 32);
  const start = file.readUInt32LE(10);
  const stride = Math.ceil((width * bits) / 32) * 4;
  if (!known || ![1, 4, 8, 24, 32].includes(bits) || start + stride * height > file.length) return undefined;
  const palette = file.subarray(14 + file.readUInt32LE(14));
  const upwards = file.readInt32LE(22) > 0;
  const pixels = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++) {
    const row = file.subarray(start + stride * (upwards ? height - 1 - y : y));
    for (let x = 0; x < width; x++) {
      const [from, at] = bits < 24 ? [palette, 4 * indexAt(row, x, bits)] : [row, (x * bits) / 8];
      const to = 3 * (y * width + x);
      for (let c = 0; c < 3; c++) pixels[to + c] = from[at + 2 - c] ?? 0;
    }
  }
  return { width, height, pixels };
}

/** Which colour of the palette a pixel has. */
function indexAt(row: Uint8Array, x: number, bits: number): number {
  const byte = row[(x * bits) >> 3]!;
  const shift = 8 - bits - ((x * bits) & 7);
  return (byte >> shift) & ((1 << bits) - 1);
}
