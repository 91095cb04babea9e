import type { Span } from "../model/place.ts";
import type { Paragraph } from "../outline/paragraphs.ts";
import { sourceSpan } from "../outline/prose.ts";
import { walk } from "../outline/section.ts";
import type { Marker } from "../vi/numbering.ts";
import type { CheckContext } from "./context.ts";

/** An article of the act that carries the plan: `Điều 2.` with its place. */
export interface Article {
  number: number;
  /** As printed: `Điều 2`. */
  label: string;
  at: Span;
}

/** The articles of the act that carries the plan, in printed order; none where the plan stands by itself. */
export function articlesOf(context: CheckContext): Article[] {
  const act = context.part("act");
  if (act === undefined) return [];
  const articles = [...walk(act)].flatMap(({ marker, headParagraph, body }) => [
    ...articleOf(headParagraph, marker),
    ...body.flatMap((block) => (block.kind === "paragraph" ? articleOf(block, block.marker) : [])),
  ]);
  return articles.sort((a, b) => a.at.start - b.at.start);
}

function articleOf(paragraph: Paragraph | undefined, marker: Marker | undefined): Article[] {
  if (paragraph === undefined || marker?.kind !== "article") return [];
  const label = paragraph.whole.text.slice(0, marker.length).replace(/[\s.:]+$/u, "");
  return [{ number: marker.value, label, at: sourceSpan(paragraph.whole, 0, label.length) }];
}
