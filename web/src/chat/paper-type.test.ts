import { describe, expect, it } from 'vitest';
import { paperType } from './paper-type.ts';

const typeOf = (bytes: string, name = 'application/octet-stream') =>
  paperType(new Blob([Buffer.from(bytes, 'latin1')], { type: name }));

describe('a file is what it holds', () => {
  it.each([
    ['%PDF-1.7', 'application/pdf'],
    ['a line before\n%PDF-1.4', 'application/pdf'],
    ['\x89PNG\r\n\x1a\n\0\0', 'image/png'],
    ['\xff\xd8\xff\xe0', 'image/jpeg'],
    ['RIFF\x10\0\0\0WEBPVP8 ', 'image/webp'],
    ['II*\0', 'image/tiff'],
    ['MM\0*', 'image/tiff'],
    ['GIF89a', 'image/gif'],
    ['BM\x46\0\0\0\0\0\0\0', 'image/bmp'],
  ])('%j is %s', async (bytes, type) => {
    expect(await typeOf(bytes)).toBe(type);
    expect(await typeOf(bytes, 'text/plain')).toBe(type);
  });

  it.each(['', 'sun', 'PK\x03\x04', '\0\0\0\x18ftypheic', 'BMW 320d'])('%j is no paper', async (bytes) => {
    expect(await typeOf(bytes, 'application/pdf')).toBeUndefined();
  });
});
