/**
 * Puts items behind those of a list. `list.push(...items)` passes each as an argument, of which the engine takes some hundred
 * thousand: a document may have more lines, rows or tasks.
 */
export function addAll<T>(list: T[], items: Iterable<T>): void {
  for (const item of items) list.push(item);
}
