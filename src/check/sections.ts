import type { Diagnostic } from "../model/diagnostic.ts";
import type { Outline } from "../outline/index.ts";
import { walk, type Section } from "../outline/section.ts";

/** Adds to each remark the printed number of the section it stands in (`II.1.a`), which stays when lines move. */
export function withSections(diagnostics: readonly Diagnostic[], outline: Outline, text: string): Diagnostic[] {
  if (diagnostics.length === 0) return [];
  const starts = startsOf(outline, text);
  return diagnostics.map((diagnostic) => {
    const section = diagnostic.place === undefined ? "" : sectionAt(starts, diagnostic.place.start.offset);
    return section === "" ? diagnostic : { ...diagnostic, section };
  });
}

interface Start {
  offset: number;
  ref: string;
}

/** Where each node of the outline begins, its marker included, in the order of the text. */
function startsOf({ root }: Outline, text: string): Start[] {
  const starts: Start[] = [];
  for (const part of root.children) {
    for (const { ref, ...node } of walk(part)) {
      const offset = firstOffset(node);
      if (offset !== undefined) starts.push({ offset, ref });
    }
  }
  starts.sort((a, b) => a.offset - b.offset);
  let before = -1;
  return starts.map(({ offset, ref }) => {
    // The head of a node begins behind its marker, which stands on the same line.
    const line = text.lastIndexOf("\n", offset - 1) + 1;
    const start = line > before ? line : offset;
    before = offset;
    return { offset: start, ref };
  });
}

function firstOffset({ head, body, lines }: Omit<Section, "ref">): number | undefined {
  if (head.from[0] !== undefined) return head.from[0];
  const [first] = lines.length > 0 ? lines : body;
  if (first === undefined) return undefined;
  return first.kind === "grid" ? first.start : first.prose.from[0];
}

/** The section around an offset; empty before the first and in parts that have no number. */
function sectionAt(starts: readonly Start[], offset: number): string {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle]?.offset ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return starts[low - 1]?.ref ?? "";
}
