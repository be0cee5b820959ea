import sharp from 'sharp';
import { expect, it } from 'vitest';
import { photoOf } from '../testing/photo-of.ts';
import { printPages } from '../testing/print-pages.ts';
import { pagePicture } from './page-png.ts';

const { signal } = new AbortController();
const print = await printPages({ pages: ['# One\nFirst page', '# Two\nSecond page'] });
const photo = await photoOf(print, { turned: 90 }, signal);

const sizeOf = async (
  bytes: Uint8Array,
  page: number,
  rotation: number,
  limits = { sideMax: 900, bytesMax: 4e6 },
) => {
  const png = await pagePicture(bytes, { page, rotation }, limits, { signal });
  if (!png) return undefined;
  const { format, width, height, channels } = await sharp(png).metadata();
  return { format, width, height, channels };
};

it('a page for a program to look at is upright, grey and no larger than wanted', async () => {
  expect(await sizeOf(print, 2, 0)).toEqual({ format: 'png', width: 695, height: 900, channels: 1 });
  expect(await sizeOf(photo, 1, 0)).toEqual({ format: 'png', width: 900, height: 695, channels: 1 });
  expect(await sizeOf(photo, 1, 270)).toEqual({ format: 'png', width: 695, height: 900, channels: 1 });
});

it('a page that the file does not have, or that stays too large, is none', async () => {
  expect(await sizeOf(print, 3, 0)).toBeUndefined();
  expect(await sizeOf(photo, 1, 0, { sideMax: 900, bytesMax: 500 })).toBeUndefined();
});
