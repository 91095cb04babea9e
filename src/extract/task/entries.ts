import { isSection, itemWords, type Section } from "../../outline/section.ts";
import type { Prose } from "../../outline/prose.ts";
import { LISTED_FIELDS, TASK_FIELDS, type Field } from "../../vi/labels.ts";
import { isBullet } from "../../vi/numbering.ts";
import { holdTaskLabel, readLabels, type Labelled, type LabelReading } from "../labels.ts";

/** One thing under an item, in printed order: a labelled field or anything else. */
export interface Entry {
  node?: Section;
  prose: Prose;
  labels: Labelled[];
  /** The value of the last label may stand in the items under this node. */
  below: Prose[];
}

/** Labels that others may stand under: "Cơ quan thực hiện:" over "- Chủ trì: …", "Thời gian, địa điểm" over "- Thời gian: …". */
const HOLDS_LABELS: ReadonlySet<Field> = new Set<Field>(["container", "lead", "coordinating", "timeline"]);

/**
 * What stands under an item.
 * @param lastWords sentences that close the plan, which are part of no item
 */
export function entriesOf(of: Section, lastWords: ReadonlySet<Prose>): Entry[] {
  const entries: Entry[] = [];
  let besideTasks: boolean | undefined;
  for (const child of of.items) {
    if (!isSection(child)) {
      if (child.kind === "paragraph" && !lastWords.has(child.prose)) entries.push(entryOf(child.prose));
      continue;
    }
    const isHeading = isHeadedByLabel(child) && (besideTasks ??= of.children.some(isLabelledTask));
    const entry: Entry = isHeading ? { prose: child.head, labels: [], below: [] } : entryOf(child.head);
    entry.node = child;
    entry.below = itemWords(child);
    if (entry.labels.length > 0) addInnerLabels(entry, child);
    entries.push(entry);
  }
  return withDashesBeside(entries);
}

/** `- Đơn vị thực hiện:` / `- Sở A: …` / `- Sở B: …` / `- Thời gian: …`: a list under a dash that lost its indent, up to the next label. */
function withDashesBeside(entries: readonly Entry[]): Entry[] {
  const result: Entry[] = [];
  let open: Entry | undefined;
  for (const entry of entries) {
    const isDash = entry.node !== undefined && isBullet(entry.node.marker);
    if (open !== undefined && isDash && entry.labels.length === 0 && entry.below.length === 0) {
      open.below.push(entry.prose);
      continue;
    }
    result.push(entry);
    open = isDash && awaitsList(entry) ? entry : undefined;
  }
  return result;
}

/** Whether it is a label with its colon and nothing more. */
function awaitsList({ prose, labels, below }: Entry): boolean {
  const [label, ...more] = labels;
  if (label === undefined || more.length > 0 || prose.text !== "" || below.length > 0) return false;
  return LISTED_FIELDS.has(label.field) && label.value.text === "" && label.label.text.endsWith(":");
}

/** `2. Phối hợp` over labels, no colon behind it: beside tasks that carry theirs it is a heading like the others, and names no body. */
function isHeadedByLabel(item: Section): boolean {
  return !isBullet(item.marker) && !item.head.text.includes(":") && readLabels(item.head) !== undefined && holdsLabels(item);
}

/** `1. Tuyên truyền` over labels. */
function isLabelledTask(item: Section): boolean {
  return !isBullet(item.marker) && readLabels(item.head) === undefined && holdsLabels(item);
}

/** Whether a line right under it carries a label of a task. */
function holdsLabels(item: Section): boolean {
  return item.items.some((one) => {
    const prose = isSection(one) ? one.head : one.kind === "paragraph" ? one.prose : undefined;
    return prose !== undefined && holdTaskLabel(readLabels(prose)?.fields ?? []);
  });
}

function entryOf(prose: Prose): Entry {
  const reading = readLabels(prose);
  if (reading === undefined) return { prose, labels: [], below: [] };
  return { prose: reading.lead, labels: reading.fields, below: [] };
}

/** Labels under a label: "b) Cơ quan thực hiện: - Đơn vị chủ trì: … - Đơn vị phối hợp: …". */
function addInnerLabels(entry: Entry, child: Section): void {
  const outer = entry.labels.at(-1);
  if (outer === undefined || !HOLDS_LABELS.has(outer.field)) return;
  const inner = child.items.flatMap((item) => {
    if (isSection(item)) return [{ ...entryOf(item.head), below: itemWords(item) }];
    return item.kind === "paragraph" ? [entryOf(item.prose)] : [];
  });
  if (!inner.some(carriesTaskLabel)) return;
  entry.labels = entry.labels.filter((label) => label !== outer || label.value.text !== "");
  entry.below = [];
  for (const one of inner) {
    for (const [index, label] of one.labels.entries()) {
      const isLast = index === one.labels.length - 1;
      entry.labels.push(isLast && one.below.length > 0 ? { ...label, items: one.below } : label);
    }
  }
}

/** Labels inside the item's own paragraph; a heading that is nothing but a label's words stays a heading. */
export function ownLabels(node: Section): LabelReading | undefined {
  const reading = readLabels(node.head);
  return reading?.lead.text === "" && reading.fields.every((field) => field.value.text === "") ? undefined : reading;
}

/** Dashes under a body, of which some say in their own words when they are done: each is a task. */
export function areDuties(entries: readonly Entry[], labelled: readonly Entry[]): boolean {
  const isDash = ({ node }: Entry) => node !== undefined && isBullet(node.marker);
  return entries.filter(isDash).length > 1 && labelled.every((entry) => isDash(entry) && entry.prose.text !== "");
}

/** `… thành lập 03 Đoàn kiểm tra, cụ thể:`: a paragraph that leads to the items. */
export function announces(entry: Entry): boolean {
  return entry.node === undefined && entry.labels.length === 0 && entry.prose.text.endsWith(":");
}

/** Only when, where and for whom, but nobody named to do it: parameters of the section's one event, not labels of a task. */
export function isParameters(entries: readonly Entry[]): boolean {
  const fields = new Set(entries.flatMap((entry) => entry.labels.map((label) => label.field)));
  if (fields.has("lead") || fields.has("coordinating") || fields.has("output") || fields.has("container")) return false;
  return entries.some((entry) => entry.node !== undefined && !isBullet(entry.node.marker) && !carriesTaskLabel(entry));
}

export function carriesTaskLabel(entry: Entry): boolean {
  return holdTaskLabel(entry.labels);
}

/** A numbered item that states work and carries its labels in its own paragraph: they say nothing of its neighbours. */
export function standsAlone(entry: Entry): boolean {
  return entry.node !== undefined && !isBullet(entry.node.marker) && entry.prose.text.includes(" ");
}

/** The same task field is given twice with an item between: there are several sets of labels. */
export function isRepeated(entries: readonly Entry[]): boolean {
  const seen = new Set<string>();
  let itemSince = false;
  for (const entry of entries) {
    const opensItem = entry.prose.text !== "" || entry.labels.some(({ field }) => field === "content");
    itemSince ||= opensItem && seen.size > 0;
    for (const { field } of entry.labels) {
      if (!TASK_FIELDS.has(field)) continue;
      if (itemSince && seen.has(field)) return true;
      seen.add(field);
    }
  }
  return false;
}
