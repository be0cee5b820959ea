/** Numbers in [0, 1) that are the same for the same seed, on every machine. */
export type Random = () => number;

/**
 * A seeded generator, xoshiro128** with 32 bits a draw: for splits, simulations and bootstraps, never for secrets.
 *
 * @param seed a whole number of at most 32 bits, spread over the state by splitmix32
 * @see Blackman and Vigna, "Scrambled linear pseudorandom number generators", 2021
 */
export function createRandom(seed: number): Random {
  let spread = seed >>> 0;
  const splitmix = () => {
    spread = (spread + 0x9e3779b9) | 0;
    let mixed = Math.imul(spread ^ (spread >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return mixed ^ (mixed >>> 15);
  };
  let [a, b, c, d] = [splitmix(), splitmix(), splitmix(), splitmix()];
  return () => {
    const drawn = Math.imul(rotated(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotated(d, 11);
    return drawn / 0x1_0000_0000;
  };
}

const rotated = (value: number, by: number): number => (value << by) | (value >>> (32 - by));

/** A copy in random order, every order as likely (Fisher and Yates). */
export function shuffled<T>(items: readonly T[], random: Random): T[] {
  const copy = [...items];
  for (let left = copy.length; left > 1; left--) {
    const pick = Math.floor(random() * left);
    [copy[left - 1], copy[pick]] = [copy[pick]!, copy[left - 1]!];
  }
  return copy;
}
