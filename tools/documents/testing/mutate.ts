/** A stream of numbers from 0 to below 1, the same for the same seed (Mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Random = () => number;
type Mutation = (bytes: Buffer, random: Random, other: Buffer) => Buffer;

const below = (random: Random, end: number) => Math.floor(random() * Math.max(1, end));

const flipBytes: Mutation = (bytes, random) => {
  const changed = Buffer.from(bytes);
  for (let n = 1 + below(random, 20); n > 0; n--) changed[below(random, changed.length)] = below(random, 256);
  return changed;
};

const cutOff: Mutation = (bytes, random) => bytes.subarray(0, below(random, bytes.length));

const takeOut: Mutation = (bytes, random) => {
  const from = below(random, bytes.length);
  return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + 1 + below(random, 500))]);
};

const repeat: Mutation = (bytes, random) => {
  const from = below(random, bytes.length);
  const chunk = bytes.subarray(from, from + 1 + below(random, 400));
  const times = 1 + below(random, 200);
  return Buffer.concat([bytes.subarray(0, from), ...Array<Buffer>(times).fill(chunk), bytes.subarray(from)]);
};

const splice: Mutation = (bytes, random, other) => {
  const [from, start] = [below(random, bytes.length), below(random, other.length)];
  const chunk = other.subarray(start, start + 1 + below(random, 4_000));
  return Buffer.concat([
    bytes.subarray(0, from),
    chunk,
    bytes.subarray(from + below(random, 2) * chunk.length),
  ]);
};

const strange = [0, 1, -1, 2 ** 31 - 1, 2 ** 31, 2 ** 32, 1e9, 99_999, 1e-9, 65_535, -2_147_483_648];

/** Replaces written numbers, as lengths, sizes and references are in a PDF. */
const changeNumbers: Mutation = (bytes, random) => {
  const text = bytes.toString('latin1');
  const share = 0.002 + 0.05 * random();
  const other = () => String(strange[below(random, strange.length)]);
  return Buffer.from(
    text.replace(/\b\d+\b/g, (number) => (random() < share ? other() : number)),
    'latin1',
  );
};

/** Replaces four bytes, as lengths and sizes are in a picture. */
const changeWords: Mutation = (bytes, random) => {
  const changed = Buffer.from(bytes);
  if (changed.length < 8) return changed;
  const near = random() < 0.7 ? Math.min(changed.length, 300) : changed.length;
  changed.writeInt32BE(strange[below(random, 7)]! | 0, below(random, near - 4));
  return changed;
};

const mutations = [flipBytes, cutOff, takeOut, repeat, splice, changeNumbers, changeWords];

/** A file changed in one to three ways. */
export function mutated(bytes: Uint8Array, other: Uint8Array, random: Random): Uint8Array {
  let changed: Buffer = Buffer.from(bytes);
  for (let n = 1 + below(random, 3); n > 0; n--) {
    const mutation = mutations[below(random, mutations.length)]!;
    changed = mutation(changed, random, Buffer.from(other));
  }
  return changed.subarray(0, 2_000_000);
}
