import { brotliDecompressSync, inflateRawSync, inflateSync } from 'node:zlib';

/** Bytes that one packed part of a PDF may become: an image of 42 million pixels in colour. */
const inflatedBytesMax = 128 * 1024 * 1024;

/** With this the process ends when a packed part becomes more: whoever packed it so meant harm. */
export const inflatedTooFar = 71;

const inflaters = {
  deflate: inflateSync,
  'deflate-raw': inflateRawSync,
  brotli: brotliDecompressSync,
} as const;

/**
 * What PDF.js unpacks streams with, in place of the platform's own, which is slow for small ones and knows no ceiling:
 * the part of the Compression Streams interface that PDF.js uses, done in one step.
 */
class CeilingDecompressionStream {
  readonly writable: {
    getWriter(): { ready: Promise<void>; write(bytes: Uint8Array): Promise<void>; close(): Promise<void> };
  };
  readonly readable: AsyncIterable<Uint8Array>;

  constructor(format: keyof typeof inflaters) {
    let inflated: Uint8Array = new Uint8Array();
    let failure: unknown;
    const write = async (bytes: Uint8Array) => {
      try {
        inflated = inflaters[format](bytes, { maxOutputLength: inflatedBytesMax });
      } catch (error) {
        if (error instanceof RangeError) process.exit(inflatedTooFar);
        failure = error;
      }
    };
    this.writable = { getWriter: () => ({ ready: Promise.resolve(), write, close: async () => undefined }) };
    this.readable = {
      async *[Symbol.asyncIterator]() {
        if (failure) throw failure;
        yield inflated;
      },
    };
  }
}

/** In this process only. */
export function inflateWithCeiling(): void {
  Object.defineProperty(globalThis, 'DecompressionStream', {
    value: CeilingDecompressionStream,
    configurable: true,
    writable: true,
  });
}
