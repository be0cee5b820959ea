import type { FileMetadata } from '../pages/document-read.ts';
import { activeIn } from './pdf-active.ts';
import type { Pdf } from './pdf-engine.ts';

const textMax = 200;

/** What a PDF says of its making and what it carries that could run, by PDF.js. Information only: its author wrote it. */
export async function pdfMetadata(pdf: Pdf, bytes: Uint8Array): Promise<FileMetadata> {
  const meta = await pdf.getMetadata().catch(() => undefined);
  const info = (meta?.info ?? {}) as Readonly<Record<string, unknown>>;
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return metadataFrom(raw, (name) => info[name], await activeContent(pdf, raw, info));
}

/** @param say what the file says under a name, if it says anything */
export function metadataFrom(
  raw: Buffer,
  say: (name: string) => unknown,
  active: ReadonlySet<string>,
): FileMetadata {
  const text = (name: string) => {
    const value = say(name);
    return typeof value === 'string' && value.trim() ? value.trim().slice(0, textMax) : undefined;
  };
  return defined({
    producer: text('Producer'),
    creator: text('Creator'),
    created: isoTime(text('CreationDate')),
    modified: isoTime(text('ModDate')),
    incrementalUpdates: incrementalUpdates(raw),
    active: active.size > 0 ? [...active].sort() : undefined,
  });
}

/** Times the file was changed by appending to it: each adds an end marker. A linearized file is born with two. */
function incrementalUpdates(raw: Buffer): number {
  let ends = 0;
  for (let at = raw.indexOf('%%EOF'); at >= 0; at = raw.indexOf('%%EOF', at + 5)) ends++;
  const born = raw.subarray(0, 1024).includes('/Linearized') ? 2 : 1;
  return Math.max(0, ends - born);
}

/** What PDF.js knows of, and what stands in the file in plain sight. */
async function activeContent(pdf: Pdf, raw: Buffer, info: Readonly<Record<string, unknown>>) {
  const found = activeIn([raw]);
  const [scripts, opening, attached] = await Promise.all([
    pdf.getJSActions().catch(() => null),
    pdf.getOpenAction().catch(() => null),
    pdf.getAttachments().catch(() => null),
  ]);
  if (scripts) found.add('javascript');
  if (opening && 'action' in opening && opening.action) found.add('open_action');
  if (attached && Object.keys(attached).length > 0) found.add('embedded_file');
  if (info.IsXFAPresent) found.add('xfa');
  return found;
}

/**
 * A PDF's date (`D:20260302150000+01'00'`) as ISO 8601, as far as it says.
 *
 * @see ISO 32000-1, 7.9.4
 */
function isoTime(text: string | undefined): string | undefined {
  const parts = /^D?:?(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:(Z)|([+-])(\d\d)'?(\d\d)?)?/.exec(
    text ?? '',
  );
  if (!parts) return undefined;
  const [, year, month = '01', day = '01', hour = '00', minute = '00', second = '00', utc, sign, zh, zm] =
    parts;
  const zone = sign ? `${sign}${zh}:${zm ?? '00'}` : utc ? 'Z' : '';
  return `${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`;
}

const defined = <T extends object>(from: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(from).filter(([, value]) => value !== undefined)) as never;
