/** How the papers that are read begin. A PDF may have up to a kilobyte before its mark. */
const beginnings: readonly (readonly [type: string, begins: RegExp])[] = [
  ['application/pdf', /%PDF-/],
  ['image/png', /^\x89PNG\r\n.\n/s],
  ['image/jpeg', /^\xff\xd8\xff/],
  ['image/webp', /^RIFF.{4}WEBP/s],
  ['image/tiff', /^(II\*\0|MM\0\*)/],
  ['image/gif', /^GIF8[79]a/],
  ['image/bmp', /^BM.{4}\0{4}/s],
];

const headBytes = 1024;

/** What a file is by its content, whatever it is called; undefined when it is no paper that is read. */
export async function paperType(file: Blob): Promise<string | undefined> {
  const head = new Uint8Array(await file.slice(0, headBytes).arrayBuffer());
  const text = Array.from(head, (byte) => String.fromCharCode(byte)).join('');
  return beginnings.find(([, begins]) => begins.test(text))?.[0];
}
