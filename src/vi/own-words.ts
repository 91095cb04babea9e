import type { AgencyLevel } from "./agency/types.ts";

/** A body that the gazetteer does not know, or knows otherwise: a project board, a unit of one office. */
export interface OwnBody {
  name: string;
  /** Printed in capitals, or they are not meant: `BQLDA`. */
  abbreviations?: readonly string[];
  /** Other names of it. */
  aliases?: readonly string[];
  level?: AgencyLevel;
}

/** Words that an office adds to those of the data files. */
export interface OwnWords {
  bodies?: readonly OwnBody[];
  /** More labels of the fields of a task: `{lead: ["Đầu mối thực hiện"]}`. */
  labels?: Readonly<Record<string, readonly string[]>>;
}

let current: OwnWords | undefined;

/**
 * Does a piece of work with words of one's own. They are looked up in the middle of grammars whose functions would
 * otherwise all have to hand them on. `work` is synchronous, so that no other document can see them.
 */
export function withOwnWords<T>(words: OwnWords | undefined, work: () => T): T {
  const before = current;
  current = words;
  try {
    return work();
  } finally {
    current = before;
  }
}

export function ownBodies(): readonly OwnBody[] | undefined {
  return current?.bodies;
}

export function ownLabels(): OwnWords["labels"] {
  return current?.labels;
}

/** Keeps what is made of one list of words, for as long as the list itself is kept. */
export function perWords<K extends object, T>(make: (words: K) => T): (words: K) => T {
  const kept = new WeakMap<K, T>();
  return (words) => {
    let made = kept.get(words);
    if (made === undefined) {
      made = make(words);
      kept.set(words, made);
    }
    return made;
  };
}
