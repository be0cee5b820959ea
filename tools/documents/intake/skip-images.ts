import { MessageChannel, type MessagePort } from 'node:worker_threads';

let skipping = false;

/**
 * Lets PDF.js pass over the pixels of photos while `work` lasts: where they stand is known without them, and they cost
 * more than all else on a page. PDF.js asks the platform's ImageDecoder for a JPEG before it decodes one itself; in this
 * process that answers with an empty picture, or not at all. Its decoder of JPEG 2000 cannot be started meanwhile.
 */
export async function withoutPhotos<T>(work: () => Promise<T>): Promise<T> {
  skipping = true;
  try {
    return await work();
  } finally {
    skipping = false;
  }
}

/** What PDF.js says of an image that was passed over; it is there all the same. */
export const passedOver = /OpenJPEG failed to initialize/;

let jpxDecoderBytes = -1;

/** Which of PDF.js's decoders is the one for JPEG 2000, by its length. */
export function noteDecoder(filename: string, bytes: number): void {
  if (filename === 'openjpeg.wasm') jpxDecoderBytes = bytes;
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

/** The part of it that starts a decoder; Node's types do not name it. */
interface Assembly {
  instantiate(source: Uint8Array, imports: unknown): Promise<unknown>;
}

const assembly = Reflect.get(globalThis, 'WebAssembly') as Assembly;
const { instantiate } = assembly;

const instantiateUnlessSkipping: Assembly['instantiate'] = (source, imports) =>
  skipping && source.byteLength === jpxDecoderBytes
    ? Promise.reject(new Error('Passed over.'))
    : instantiate(source, imports);

/** In this process only; PDF.js asks once, so they are there from the start. */
export function provideImageDecoders(): void {
  Object.defineProperty(globalThis, 'ImageDecoder', { value: PassingImageDecoder, configurable: true });
  assembly.instantiate = instantiateUnlessSkipping;
}
