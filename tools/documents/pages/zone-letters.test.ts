import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { Grey } from './grey.ts';
import { zoneStrokes, zoneWidths } from './zone-glyphs.ts';
import { zonesInStrip } from './zone-letters.ts';

/** A zone as a small picture shows it: letters nine pixels wide with the room between them, blurred. */
async function strip(lines: readonly string[], { lean = 0, blur = 0.6 } = {}): Promise<Grey> {
  const [pitch, height, row] = [9, 9.5, 17];
  const polyline = (points: readonly number[], letter: string, left: number, top: number) => {
    const wide = zoneWidths[letter]! * pitch;
    const at = points.map((share, i) =>
      i % 2 === 0 ? left + (pitch - wide) / 2 + share * wide : top + share * height,
    );
    return `<polyline points="${at.join(' ')}" fill="none" stroke="#222" stroke-width="1.3"/>`;
  };
  const print = lines.flatMap((line, i) =>
    [...line].flatMap((letter, k) =>
      zoneStrokes[letter]![0]!.map((points) => polyline(points, letter, 14.4 + k * pitch, 12 + i * row)),
    ),
  );
  const width = 32 + lines[0]!.length * pitch;
  const size = `width="${width}" height="${14 + lines.length * row}"`;
  const ground = `<rect width="100%" height="100%" fill="#d8d4c4"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${ground}<g transform="rotate(${lean})">${print.join('')}</g></svg>`;
  const image = sharp(Buffer.from(svg)).blur(blur).greyscale().extractChannel(0).raw();
  const { data, info } = await image.toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, pixels: data };
}

const textsOf = async (grey: Grey, readAlso = () => '') =>
  (await zonesInStrip(grey, 9.5, readAlso)).map((rows) => rows.map(({ text }) => text).join('/'));

const card = [
  'I<UTOD231458907<<<<<<<<<<<<<<<',
  '7408122F1204159UTO<<<<<<<<<<<6',
  'ERIKSSON<<ANNA<MARIA<<<<<<<<<<',
];
const passport = [
  'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
  'L898902C36UTO7408122F1204159ZE184226B<<<<<10',
];

describe('a machine-readable zone in a small picture', { timeout: 60_000 }, () => {
  it('is read by its cells, letters where letters stand and digits where digits do', async () => {
    expect(await textsOf(await strip(card))).toContain(card.join('/'));
    expect(await textsOf(await strip(passport))).toContain(passport.join('/'));
  });

  it('is read where it falls to the right a little', async () => {
    expect(await textsOf(await strip(card, { lean: 0.3 }))).toContain(card.join('/'));
  });

  it('is none where other print stands', async () => {
    const words = ['1234567890<<123456789012345678', 'ABCDEFGHIJKLMNOPQRSTUVWXYZABCD'];
    expect(await textsOf(await strip(words))).toEqual([]);
    expect(await textsOf(await strip(['<']))).toEqual([]);
  });

  it('is not overruled by what another reader made of it', async () => {
    expect(await textsOf(await strip(card), () => 'KKKKKKKKKKKKKKKKKKKKKKKKKKKKKK')).toContain(
      card.join('/'),
    );
  });
});
