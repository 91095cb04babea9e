import type { Layout } from "../model/tree.ts";
import { sourceSpan } from "../outline/prose.ts";
import type { CheckContext } from "./context.ts";

type ParagraphLayout = NonNullable<Layout["paragraphs"]>[number];

/** A paragraph of the plan's own text: no letterhead, title, table, recipients, signature or appendix. */
export interface BodyParagraph {
  layout: ParagraphLayout;
  /** Length of its words. */
  length: number;
}

/** Shorter ones are headings and labels, which may be set in a way of their own. */
const SHORT = 60;
const NOT_BODY: ReadonlySet<string> = new Set(["act", "letterhead", "type", "title", "closing", "appendix", "furniture"]);

const made = new WeakMap<CheckContext, readonly BodyParagraph[]>();

/** The paragraphs of running text with what the file says of their look; empty for formats without layout. */
export function bodyParagraphs(context: CheckContext): readonly BodyParagraph[] {
  let list = made.get(context);
  if (list === undefined) {
    list = bodyOf(context);
    made.set(context, list);
  }
  return list;
}

function bodyOf(context: CheckContext): BodyParagraph[] {
  const byNumber = new Map(context.source.layout?.paragraphs?.map((layout) => [layout.paragraph, layout]));
  if (byNumber.size === 0) return [];
  return context.texts.flatMap(({ kind, part, prose }) => {
    if (kind === "cell" || kind === "line" || NOT_BODY.has(part.role) || prose.text.length < SHORT) return [];
    const number = context.place(sourceSpan(prose))?.paragraph;
    const layout = number === undefined ? undefined : byNumber.get(number);
    return layout === undefined ? [] : [{ layout, length: prose.text.length }];
  });
}

/** The value most of the running text has, weighed by length; undefined where fewer than half of it states one. */
export function usual(list: readonly BodyParagraph[], read: (layout: ParagraphLayout) => number | undefined): number | undefined {
  const weights = new Map<number, number>();
  let total = 0;
  for (const { layout, length } of list) {
    total += length;
    const value = read(layout);
    if (value !== undefined) weights.set(value, (weights.get(value) ?? 0) + length);
  }
  const [first] = [...weights].sort((a, b) => b[1] - a[1]);
  return first !== undefined && first[1] * 2 >= total ? first[0] : undefined;
}

const POINT_IN_MM = 25.4 / 72;

export function toPoints(millimetres: number): number {
  return millimetres / POINT_IN_MM;
}

/** A length as it is printed: `12,5` in Vietnamese, `12.5` in English. */
export function printed(value: number): { vi: string; en: string } {
  const en = String(Math.round(value * 10) / 10);
  return { vi: en.replace(".", ","), en };
}
