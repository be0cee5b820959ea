import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { PdfiumCall } from './pdfium-calls.ts';

/** PDFium in WebAssembly, and a view of its memory. */
export interface Pdfium {
  readonly call: Readonly<Record<PdfiumCall, (...args: readonly number[]) => number>>;
  /** Its memory as it is now: it may grow, and move, in any call. */
  memory(): DataView;
  bytes(): Uint8Array;
  /** Addresses at which a call may leave its answer; 256 bytes, good until the next call of ours that uses them. */
  readonly scratch: number;
  /** The address of a text ended by a NUL, which stays there. */
  named(text: string): number;
}

/** More than this PDFium is not given: it then ends, and with it this use of it. */
const memoryBytesMax = 192 * 1024 * 1024;
/** An engine that grew beyond this is not used again: WebAssembly gives no memory back. */
const memoryBytesKept = 48 * 1024 * 1024;

interface Memory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}
type Exports = Pdfium['call'] & { readonly memory: Memory };

/** The part of the package that starts PDFium; its own types ask for those of a compiler. */
interface Package {
  init(options: object): Promise<{ readonly pdfium: { readonly wasmExports: Exports } }>;
}

const assembly = Reflect.get(globalThis, 'WebAssembly') as {
  compile(source: Uint8Array): Promise<unknown>;
  Instance: new (module: unknown, imports: unknown) => { readonly exports: unknown };
};

let compiled: Promise<unknown> | undefined;
let running: Pdfium | undefined;

/**
 * Does work with PDFium. Whatever it throws (a trap, memory refused, an assertion) leaves an engine that is not asked again.
 *
 * @returns undefined when it failed
 */
export async function withPdfium<T>(work: (pdfium: Pdfium) => T): Promise<T | undefined> {
  try {
    running ??= await startPdfium();
    const result = work(running);
    if (running.memory().byteLength > memoryBytesKept) running = undefined;
    return result;
  } catch {
    running = undefined;
    return undefined;
  }
}

async function startPdfium(): Promise<Pdfium> {
  const place = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm');
  compiled ??= readFile(place).then((source) => assembly.compile(source));
  const module = await compiled;
  const { init } = (await import('@embedpdf/pdfium')) as unknown as Package;
  const started = await init({
    print: () => undefined,
    printErr: () => undefined,
    instantiateWasm(imports: unknown, receive: (instance: unknown) => unknown) {
      return receive(new assembly.Instance(module, imports));
    },
  });
  const call = started.pdfium.wasmExports;
  refuseMoreThan(memoryBytesMax, call.memory);
  call.PDFiumExt_Init();
  return engineOf(call);
}

function refuseMoreThan(bytesMax: number, memory: Memory): void {
  const grow = memory.grow.bind(memory);
  memory.grow = (pages) => {
    if (memory.buffer.byteLength + pages * 65_536 > bytesMax) throw new RangeError('Over the ceiling.');
    return grow(pages);
  };
}

function engineOf(call: Exports): Pdfium {
  let view = new DataView(call.memory.buffer);
  let bytes = new Uint8Array(call.memory.buffer);
  const refresh = () => {
    if (view.buffer === call.memory.buffer) return;
    view = new DataView(call.memory.buffer);
    bytes = new Uint8Array(call.memory.buffer);
  };
  const names = new Map<string, number>();
  const engine: Pdfium = {
    call,
    memory() {
      refresh();
      return view;
    },
    bytes() {
      refresh();
      return bytes;
    },
    scratch: call.malloc(256),
    named(text) {
      const known = names.get(text);
      if (known !== undefined) return known;
      const at = put(engine, Buffer.from(`${text}\0`));
      names.set(text, at);
      return at;
    },
  };
  return engine;
}

/** A copy of bytes in PDFium's memory, to be freed by whoever asked. */
export function put({ call, bytes }: Pdfium, data: Uint8Array): number {
  const at = call.malloc(Math.max(1, data.length));
  if (at === 0) throw new RangeError('PDFium has no room for the file.');
  bytes().set(data, at);
  return at;
}
