/** Tells of each key who came with it first. */
export interface Firsts {
  /**
   * @param holder from -1 on
   * @returns who came with the key first: this holder where it is new
   */
  meet(key: number, holder: number): number;
}

/**
 * A map of numbers in two tables, with the next free place for what falls on one that is taken: a thread asks it for
 * every word, which takes a `Map` several times as long.
 * @param maxKeys how many keys it will meet at most, each of which has random low bits
 */
export function createFirsts(maxKeys: number): Firsts {
  const size = 2 << (32 - Math.clz32(maxKeys));
  const keys = new Float64Array(size);
  /** Two more than the holder, so that 0 is nobody. */
  const holders = new Int32Array(size);
  return {
    meet(key, holder) {
      let at = key & (size - 1);
      while (holders[at] !== 0 && keys[at] !== key) at = (at + 1) & (size - 1);
      if (holders[at] !== 0) return (holders[at] as number) - 2;
      keys[at] = key;
      holders[at] = holder + 2;
      return holder;
    },
  };
}
