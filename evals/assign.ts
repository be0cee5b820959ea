/**
 * Maximum bipartite matching, by augmenting paths (Kuhn): as many slots as possible get an item of their own. Greedy
 * assignment would fail a run in which a broad expectation took the only call that a narrow one could use.
 *
 * @param fits whether a slot may hold an item
 * @returns for each slot the index of its item, or undefined where none was left
 */
export function assign(
  slotCount: number,
  itemCount: number,
  fits: (slot: number, item: number) => boolean,
): readonly (number | undefined)[] {
  const holder = new Map<number, number>();

  const place = (slot: number, tried: Set<number>): boolean => {
    for (let item = 0; item < itemCount; item++) {
      if (tried.has(item) || !fits(slot, item)) continue;
      tried.add(item);
      const current = holder.get(item);
      if (current === undefined || place(current, tried)) {
        holder.set(item, slot);
        return true;
      }
    }
    return false;
  };

  for (let slot = 0; slot < slotCount; slot++) place(slot, new Set());
  const bySlot = new Map([...holder].map(([item, slot]) => [slot, item]));
  return Array.from({ length: slotCount }, (_, slot) => bySlot.get(slot));
}
