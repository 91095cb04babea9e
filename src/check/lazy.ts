/** Calls `make` at the first use and keeps what it gave. */
export function lazy<T>(make: () => T): () => T {
  let kept: { value: T } | undefined;
  return () => (kept ??= { value: make() }).value;
}
