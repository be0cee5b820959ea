/** A picture in grey, row by row, without padding. */
export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** Part of a picture, in pixels. */
export interface Region {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One channel of a picture of one, three or four; of colours the brightness. */
export function greyOf(pixels: Uint8Array, width: number, height: number, channels: 1 | 3 | 4): GreyPicture {
  if (channels === 1) return { width, height, pixels };
  const grey = new Uint8Array(width * height);
  for (let i = 0, at = 0; i < grey.length; i++, at += channels)
    grey[i] = (pixels[at]! * 77 + pixels[at + 1]! * 150 + pixels[at + 2]! * 29) >> 8;
  return { width, height, pixels: grey };
}

/** A smaller picture, each pixel the mean of those it stands for; the same one when it is not longer than asked. */
export function reduced(picture: GreyPicture, sideMax: number): GreyPicture {
  const step = Math.ceil(Math.max(picture.width, picture.height) / sideMax);
  if (step <= 1) return picture;
  const width = Math.floor(picture.width / step);
  const height = Math.floor(picture.height / step);
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) pixels[y * width + x] = mean(picture, x * step, y * step, step);
  return { width, height, pixels };
}

function mean({ pixels, width }: GreyPicture, left: number, top: number, step: number): number {
  let sum = 0;
  for (let y = top; y < top + step; y++)
    for (let x = left; x < left + step; x++) sum += pixels[y * width + x]!;
  return Math.round(sum / (step * step));
}

/**
 * A region of a picture, turned about its middle and scaled; white where the picture ends.
 *
 * @param angle radians; what runs in this direction (x right, y down) runs level in the answer
 */
export function turned(picture: GreyPicture, region: Region, angle: number, scale: number): GreyPicture {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const wide = Math.abs(region.width * cos) + Math.abs(region.height * sin);
  const high = Math.abs(region.width * sin) + Math.abs(region.height * cos);
  const width = Math.max(1, Math.round(wide * scale));
  const height = Math.max(1, Math.round(high * scale));
  const [middleX, middleY] = [region.x + region.width / 2, region.y + region.height / 2];
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [dx, dy] = [(x - width / 2) / scale, (y - height / 2) / scale];
      pixels[y * width + x] = sample(picture, middleX + dx * cos - dy * sin, middleY + dx * sin + dy * cos);
    }
  return { width, height, pixels };
}

/** Between four pixels; white outside. */
function sample({ pixels, width, height }: GreyPicture, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) return 255;
  const [right, down] = [x - left, y - top];
  const at = top * width + left;
  const upper = pixels[at]! * (1 - right) + pixels[at + 1]! * right;
  const lower = pixels[at + width]! * (1 - right) + pixels[at + width + 1]! * right;
  return upper * (1 - down) + lower * down;
}
