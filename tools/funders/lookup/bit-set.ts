/** Members 0 to n − 1 of something, 32 to a word: a rule that ten thousand programs have takes some three hundred words. */
export type BitSet = Uint32Array;

const wordBits = 32;

export const emptySet = (size: number): BitSet => new Uint32Array(Math.ceil(size / wordBits));

export function add(set: BitSet, member: number): void {
  const word = member >>> 5;
  set[word] = (set[word] ?? 0) | (1 << (member & 31));
}

/** Takes a member in, or out where it is in. */
export function toggle(set: BitSet, member: number): void {
  const word = member >>> 5;
  set[word] = (set[word] as number) ^ (1 << (member & 31));
}

/** Takes in the members from `start` up to and without `end`. */
export function addRange(set: BitSet, start: number, end: number): void {
  for (let at = start; at < end; ) {
    const [word, bit] = [at >>> 5, at & 31];
    const taken = Math.min(wordBits - bit, end - at);
    const bits = taken === wordBits ? 0xffff_ffff : ((1 << taken) - 1) << bit;
    set[word] = (set[word] ?? 0) | bits;
    at += taken;
  }
}

export function addAll(set: BitSet, members: BitSet): void {
  for (let word = 0; word < set.length; word++) set[word] = (set[word] ?? 0) | (members[word] ?? 0);
}

/** Every member of the range 0 to `size` − 1 that is not in the set; a new set. */
export function others(set: BitSet, size: number): BitSet {
  const all = emptySet(size);
  addRange(all, 0, size);
  for (let word = 0; word < all.length; word++) all[word] = (all[word] ?? 0) & ~(set[word] ?? 0);
  return all;
}

/** How many of 32 bits are set. */
export function ones(word: number): number {
  let bits = word - ((word >>> 1) & 0x5555_5555);
  bits = (bits & 0x3333_3333) + ((bits >>> 2) & 0x3333_3333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}

export function sizeOf(set: BitSet): number {
  let size = 0;
  for (let word = 0; word < set.length; word++) size += ones(set[word] as number);
  return size;
}

/** The members in ascending order, the first `max` of them. */
export function members(set: BitSet, max: number): number[] {
  const found: number[] = [];
  for (let word = 0; word < set.length && found.length < max; word++) {
    let bits = set[word] ?? 0;
    while (bits !== 0 && found.length < max) {
      found.push(word * wordBits + 31 - Math.clz32(bits & -bits));
      bits &= bits - 1;
    }
  }
  return found;
}
