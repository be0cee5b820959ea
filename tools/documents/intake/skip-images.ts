import { MessageChannel, type MessagePort } from 'node:worker_threads';

let skipping = false;

/**
 * Lets PDF.js pass over the pixels of photos while `work` lasts: where they stand is known without them, and they cost
 * more than all else on a page. PDF.js asks the platform's ImageDecoder for a JPEG before it decodes one itself; in this
 * process that answers with an empty picture, or not at all.
 */
export async function withoutPhotos<T>(work: () => Promise<T>): Promise<T> {
  skipping = true;
  try {
    return await work();
  } finally {
    skipping = false;
  }
}

/** Stands in for a picture: like one, it can be handed over and closed. */
const emptyPicture = (): MessagePort => new MessageChannel().port1;

class PassingImageDecoder {
  static isTypeSupported(type: string): Promise<boolean> {
    return Promise.resolve(type === 'image/jpeg');
  }

  decode(): Promise<{ readonly image: MessagePort }> {
    if (!skipping) return Promise.reject(new Error('Decoded by PDF.js itself.'));
    return Promise.resolve({ image: emptyPicture() });
  }

  close(): void {}
}

/** In this process only; PDF.js asks once, so it is there from the start. */
export function provideImageDecoder(): void {
  Object.defineProperty(globalThis, 'ImageDecoder', { value: PassingImageDecoder, configurable: true });
}
