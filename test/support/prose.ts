import { ProseBuilder, type Prose } from "../../src/outline/prose.ts";

/** A text as one prose, as it comes out of a paragraph. */
export function proseOf(text: string): Prose {
  const builder = new ProseBuilder();
  builder.copy(text, 0, text.length);
  return builder.finish();
}
