import { createCipheriv } from 'node:crypto';
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  type PDFObject,
  PDFRawStream,
  PDFStream,
  PDFString,
} from 'pdf-lib';
import { md5, padding, rc4 } from './hostile.ts';

/**
 * A PDF that opens with an empty password, its texts and streams sealed with AES-128.
 *
 * @see ISO 32000-1, 7.6.3, algorithms 1, 2 and 5
 */
export async function sealWithEmptyWord(pdf: PDFDocument): Promise<Uint8Array> {
  await pdf.flush();
  const { context } = pdf;
  const owner = Buffer.alloc(32, 7);
  const permissions = Buffer.from([0xfc, 0xff, 0xff, 0xff]);
  const id = Buffer.alloc(16, 1);
  let key = md5(padding, owner, permissions, id);
  for (let round = 0; round < 50; round++) key = md5(key);
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    const seal = sealer(key, ref.objectNumber);
    if (object instanceof PDFStream) context.assign(ref, sealedStream(object, seal));
    else sealTexts(object, seal);
  }
  const hex = (bytes: Buffer) => PDFHexString.of(bytes.toString('hex'));
  const identifier = hex(id);
  context.trailerInfo.ID = context.obj([identifier, identifier]);
  context.trailerInfo.Encrypt = context.register(
    context.obj({
      ...{ Filter: 'Standard', V: 4, R: 4, Length: 128, P: -4, StmF: 'StdCF', StrF: 'StdCF' },
      CF: { StdCF: { CFM: 'AESV2', AuthEvent: 'DocOpen', Length: 16 } },
      O: hex(owner),
      U: hex(userProof(key, id)),
    }),
  );
  return pdf.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false });
}

type Seal = (plain: Uint8Array) => Buffer;

function sealer(key: Buffer, object: number): Seal {
  const number = Buffer.from([object & 255, (object >> 8) & 255, (object >> 16) & 255, 0, 0]);
  const own = md5(key, number, Buffer.from('sAlT'));
  return (plain) => {
    const start = Buffer.alloc(16, object);
    const cipher = createCipheriv('aes-128-cbc', own, start);
    return Buffer.concat([start, cipher.update(plain), cipher.final()]);
  };
}

function sealedStream(stream: PDFStream, seal: Seal): PDFRawStream {
  sealTexts(stream.dict, seal);
  return PDFRawStream.of(stream.dict, seal(stream.getContents()));
}

/** Seals the texts within an object, in place. */
function sealTexts(object: PDFObject, seal: Seal): void {
  const sealed = (value: PDFObject) => {
    if (value instanceof PDFString || value instanceof PDFHexString)
      return PDFHexString.of(seal(value.asBytes()).toString('hex'));
    sealTexts(value, seal);
    return value;
  };
  if (object instanceof PDFDict)
    for (const [name, value] of object.entries()) object.set(name, sealed(value));
  if (object instanceof PDFArray)
    for (let i = 0; i < object.size(); i++) object.set(i, sealed(object.get(i)));
}

/** What a reader compares to know that the password is the right one. */
function userProof(key: Buffer, id: Buffer): Buffer {
  let proof = rc4(key, md5(padding, id));
  for (let round = 1; round < 20; round++)
    proof = rc4(
      key.map((byte) => byte ^ round),
      proof,
    );
  return Buffer.concat([proof, Buffer.alloc(16)]);
}
