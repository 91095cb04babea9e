/** Letters that make the beginning of a name tell which one is meant. */
const BEGINNING_MIN = 4;

/** The known name that differs from a given one by a slip of the hand, or begins with it. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  const [best] = known.map((other) => ({ other, far: distance(name.slice(0, 100), other) })).sort((a, b) => a.far - b.far);
  if (best !== undefined && best.far <= Math.max(2, name.length / 4)) return best.other;
  return name.length < BEGINNING_MIN ? undefined : known.find((other) => other.startsWith(name));
}

/** Letters to add, drop or change to make one word of the other. */
export function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 0; i < a.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++) {
      const change = (row[j] ?? 0) + (a[i] === b[j] ? 0 : 1);
      next.push(Math.min(change, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
