/** As much of protobuf's wire format as an ONNX file needs: a message is the bytes of its fields, one after another. */

const wholeNumber = 0;
const lengthFirst = 2;
const fourBytes = 5;

/** Seven bits a byte, the lowest first; the top bit says that more follow. */
function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
  return Buffer.from([...bytes, rest]);
}

const tag = (field: number, wire: number) => varint(field * 8 + wire);

/** @param value a whole number from 0 on */
export const int = (field: number, value: number): Buffer =>
  Buffer.concat([tag(field, wholeNumber), varint(value)]);

export function bytes(field: number, content: Uint8Array | string): Buffer {
  const body = Buffer.from(content as Uint8Array);
  return Buffer.concat([tag(field, lengthFirst), varint(body.length), body]);
}

export const message = (field: number, fields: readonly Buffer[]): Buffer =>
  bytes(field, Buffer.concat(fields));

export const float = (field: number, value: number): Buffer => {
  const body = Buffer.alloc(4);
  body.writeFloatLE(value);
  return Buffer.concat([tag(field, fourBytes), body]);
};
