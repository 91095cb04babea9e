import { isBullet, type Marker, type MarkerKind } from "../vi/numbering.ts";
import { withCounted } from "./counted.ts";
import { groupHeadings } from "./groups.ts";
import type { Block, Paragraph } from "./paragraphs.ts";
import { isCapitals } from "./paragraphs.ts";
import { roleOfHeading } from "./roles.ts";
import { section, type Section } from "./section.ts";

/** From the widest division to the narrowest; a marker not met before goes under the nearest open one that is wider. */
const RANK: Readonly<Record<MarkerKind, number>> = {
  part: 0,
  chapter: 1,
  division: 2,
  upper: 3,
  roman: 4,
  article: 5,
  counted: 6,
  decimal: 7,
  multi: 8,
  letter: 9,
  paren: 10,
  word: 11,
  dash: 12,
  plus: 13,
  dot: 14,
};

/** Longest heading before a colon in its own line. */
const RUN_IN_MAX = 60;
/** Lists inside lists as deep as this are a slip or a trick; what would go deeper stands beside. */
const DEPTH_MAX = 16;

/**
 * Builds the tree that the markers of the paragraphs state. Numbering decides, not heading depth: `2.` goes beside the
 * open `1.` wherever that stands, `1.2` under `1`, `b)` beside `a)`, `+` under `-`. A marker seen for the first time
 * goes under the nearest wider one. Unmarked paragraphs and tables belong to the open item they follow.
 */
export function buildTree(root: Section, paragraphs: readonly Block[]): void {
  const builder = new TreeStack(root);
  for (const blocks of byProvision(paragraphs)) {
    if (blocks[0]?.provision === undefined) addBlocks(builder, blocks);
    else addBlocks(new TreeStack(builder.host), blocks);
  }
}

/** The blocks in runs: those of the document, and between them each provision that it puts in another's place. */
function byProvision(blocks: readonly Block[]): Block[][] {
  const runs: Block[][] = [];
  for (const block of blocks) {
    const last = runs.at(-1);
    if (last !== undefined && last[0]?.provision === block.provision) last.push(block);
    else runs.push([block]);
  }
  return runs;
}

function addBlocks(builder: TreeStack, paragraphs: readonly Block[]): void {
  const blocks = withCounted(paragraphs);
  const groups = groupHeadings(blocks, (one, other) => RANK[one] < RANK[other]);
  for (const [at, block] of blocks.entries()) {
    const next = blocks[at + 1];
    if (block.kind === "grid") builder.attach(block);
    else if (block.marker !== undefined) builder.open(block, block.marker, next?.kind === "paragraph" && next.marker?.kind === "counted");
    else if (groups.has(block) && next?.kind === "paragraph" && next.marker !== undefined) builder.openGroup(block, next.marker);
    else if (isPlainHeading(block)) builder.openPlain(block);
    else builder.attach(block);
  }
}

/** An unnumbered heading: set off as one, and its words name a section. */
function isPlainHeading(paragraph: Paragraph): boolean {
  const text = paragraph.prose.text;
  if (text.length > 140 || /[.;,]$/u.test(text)) return false;
  if (!/^\p{Lu}/u.test(text)) return false;
  const role = roleOfHeading(text.replace(/\s*:$/u, ""));
  if (role === undefined) return false;
  // In plain type only the unmistakable ones: "Tổ chức thực hiện", not "Các nhiệm vụ trọng tâm bao gồm:".
  return (
    paragraph.heading ||
    paragraph.bold ||
    isCapitals(text) ||
    (text.length < 30 && role !== "content" && role !== "scope" && !text.endsWith(":"))
  );
}

class TreeStack {
  readonly #root: Section;
  /** Open nodes, outermost first, the root not among them. */
  #open: Section[] = [];
  readonly #kinds = new Set<MarkerKind>();
  readonly #bullets = new Map<Section, number>();
  /** Unnumbered headings of rows. */
  readonly #groups = new Set<Section>();
  #numberedTop = false;

  constructor(root: Section) {
    this.#root = root;
  }

  attach(block: Block): void {
    // Text after a list belongs to the item that holds the list, unless it plainly goes on inside the last bullet.
    let host = this.#innermost();
    if (block.kind === "grid" || this.#closesList()) {
      while (host !== this.#root && isBullet(host.marker)) {
        this.#open.pop();
        host = this.#innermost();
      }
    }
    host.body.push(block);
    host.items.push(block);
  }

  /** @param headsCounted whether a part that counts without numbering follows right behind: the item heads it, and is not under one */
  open(paragraph: Paragraph, marker: Marker, headsCounted: boolean): void {
    const counted = headsCounted ? this.#countedAbove(marker) : -1;
    this.#open.length = Math.min(counted === -1 ? this.#depthFor(marker, paragraph) : counted, DEPTH_MAX);
    const parent = this.#innermost();
    const node = this.#push(paragraph, refUnder(parent, marker, this.#ordinal(parent, marker)));
    node.marker = marker;
    this.#kinds.add(marker.kind);
    this.#numberedTop ||= parent === this.#root && RANK[marker.kind] <= RANK.article;
  }

  /** Where the open part that counts without numbering stands which the item, heading others of its row, closes; -1 where it need not. */
  #countedAbove(marker: Marker): number {
    if (marker.kind === "counted" || isBullet(marker) || this.#open.some((node) => node.marker?.kind === marker.kind)) return -1;
    return this.#open.findIndex((node) => node.marker?.kind === "counted");
  }

  /** An unnumbered heading stands at the level of sections, or under the open section whose part it names. */
  openPlain(paragraph: Paragraph): void {
    const top = this.#open[0];
    const role = roleOfHeading(paragraph.prose.text.replace(/\s*:$/u, ""));
    const under =
      this.#numberedTop && top?.marker !== undefined ? (role === "organisation" && isCapitals(paragraph.prose.text) ? 0 : 1) : 0;
    this.#open.length = Math.min(under, this.#open.length);
    this.#push(paragraph, this.#innermost().ref);
  }

  /** An unnumbered heading of a row of items: beside the row before it, else inside the open item. */
  openGroup(paragraph: Paragraph, first: Marker): void {
    const row = this.#open.findLastIndex((node) => node.marker?.kind === first.kind);
    const above = this.#open[row - 1];
    const closed = above !== undefined && this.#groups.has(above) ? row - 1 : row;
    this.#open.length = row === -1 ? this.#nonBulletDepth() : closed;
    const parent = this.#innermost();
    this.#groups.add(this.#push(paragraph, `${prefixOf(parent)}[${this.#next(parent)}]`));
  }

  /** The item that is open: what is numbered for itself stands in it. */
  get host(): Section {
    return this.#innermost();
  }

  #innermost(): Section {
    return this.#open.at(-1) ?? this.#root;
  }

  /** Opens a node with this heading under the innermost one that is open. */
  #push(paragraph: Paragraph, ref: string): Section {
    const parent = this.#innermost();
    const node = section(parent.role, parent.depth + 1);
    node.head = paragraph.prose;
    node.headParagraph = paragraph;
    node.ref = ref;
    parent.children.push(node);
    parent.items.push(node);
    this.#open.push(node);
    return node;
  }

  /** How many open nodes stay open above the new item. */
  #depthFor(marker: Marker, paragraph: Paragraph): number {
    if (marker.kind === "multi") return this.#depthForMulti(marker);
    if (marker.kind === "counted") return this.#depthForCounted(marker);
    const beside = this.#besideFor(marker);
    if (beside !== -1 && !this.#restarts(marker, beside, paragraph)) return beside;
    if (beside !== -1) return this.#nonBulletDepth();
    if (marker.label === "*" && this.#leavesDashes(paragraph)) return this.#nonBulletDepth();
    if (marker.kind === "plus" || marker.kind === "dot") return this.#open.length;
    if (marker.kind === "word") return this.#nonBulletDepth();
    if (marker.kind === "dash") return this.#open.findLastIndex((node) => node.marker?.kind !== "plus") + 1;
    if (marker.kind === "paren") return this.#open.length;
    // A first member may open a list inside whatever is open, when its kind is narrower than that.
    let depth = this.#nonBulletDepth();
    while (depth > 0) {
      const above = this.#open[depth - 1]?.marker;
      const mayOpen = marker.value === 1 && !this.#kinds.has(marker.kind);
      // A list begins with 1: a heading before "2." was itself the first of the row, its number lost.
      const isPart = marker.kind === "roman" || marker.kind === "upper";
      // An unnumbered heading holds items, but no sections numbered in Roman: these stand beside it.
      if (above === undefined ? marker.value <= 1 && !isPart : RANK[above.kind] < RANK[marker.kind] || mayOpen) break;
      depth--;
    }
    return depth;
  }

  /** The open item of the same kind: the innermost, unless a row further out is the one that the number goes on. */
  #besideFor(marker: Marker): number {
    const innermost = this.#open.findLastIndex((node) => node.marker?.kind === marker.kind);
    if (innermost === -1 || isBullet(marker) || this.#open[innermost]?.marker?.value === marker.value - 1 || marker.value === 1)
      return innermost;
    const next = this.#open.findLastIndex((node) => node.marker?.kind === marker.kind && node.marker.value === marker.value - 1);
    return next === -1 ? innermost : next;
  }

  /** "* Thời gian thực hiện: …" behind dashes that are closed is said of the item that holds the dashes. */
  #leavesDashes({ prose }: Paragraph): boolean {
    const last = this.#open.at(-1);
    if (last?.marker === undefined || !isBullet(last.marker) || last.head.text.endsWith(":")) return false;
    const colon = prose.text.indexOf(":");
    return colon > 0 && colon <= RUN_IN_MAX;
  }

  /** `1.2` goes under the open `1`, beside the open `1.1`, else under the nearest item wider than it. */
  #depthForMulti(marker: Marker): number {
    const prefix = marker.label.slice(0, marker.label.lastIndexOf("."));
    const levels = marker.label.split(".").length;
    const parent = this.#open.findLastIndex(
      (node) =>
        node.marker !== undefined && (node.marker.kind === "decimal" || node.marker.kind === "multi") && node.marker.label === prefix,
    );
    if (parent !== -1) return parent + 1;
    const beside = this.#open.findLastIndex((node) => node.marker?.kind === "multi" && node.marker.label.split(".").length === levels);
    if (beside !== -1) return beside;
    let depth = this.#nonBulletDepth();
    while (depth > 0 && RANK[this.#open[depth - 1]?.marker?.kind ?? "part"] > RANK.multi) depth--;
    return depth;
  }

  /** `Tháng 10` goes beside the open `Tháng 9`, else under whatever is open: a week under its month. */
  #depthForCounted(marker: Marker): number {
    const beside = this.#open.findLastIndex((node) => node.marker?.kind === "counted" && node.marker.countedBy === marker.countedBy);
    return beside === -1 ? this.#nonBulletDepth() : beside;
  }

  /** `1.` inside `b)` opens a list of its own; `1.` right after `3.` is a slip of the pen and stays beside it. */
  #restarts(marker: Marker, beside: number, paragraph: Paragraph): boolean {
    if (isBullet(marker) || marker.value !== 1 || marker.kind === "roman" || marker.kind === "part") return false;
    const before = this.#open[beside];
    if (before?.marker === undefined || before.marker.value === 0) return false;
    if (before.headParagraph?.bold === true && paragraph.bold) return false;
    // A list in plain type right under a bold heading is the heading's own.
    if (before.headParagraph?.bold === true && before.items.length === 0 && before.marker.value > 1) return true;
    const deeper = this.#open.slice(beside + 1).some((node) => node.marker !== undefined && !isBullet(node.marker));
    return deeper || (before.head.text.endsWith(":") && beside === this.#nonBulletDepth() - 1);
  }

  /** The how-manieth bullet under its item; 0 for other markers. */
  #ordinal(parent: Section, marker: Marker): number {
    return isBullet(marker) ? this.#next(parent) : 0;
  }

  #next(parent: Section): number {
    const ordinal = (this.#bullets.get(parent) ?? 0) + 1;
    this.#bullets.set(parent, ordinal);
    return ordinal;
  }

  #nonBulletDepth(): number {
    return this.#open.findLastIndex((node) => !isBullet(node.marker)) + 1;
  }

  /** An unmarked paragraph leaves the list above it unless it is plainly a part of the last bullet. */
  #closesList(): boolean {
    const last = this.#open.at(-1);
    if (last === undefined || !isBullet(last.marker)) return false;
    return !last.head.text.endsWith(":");
  }
}

function prefixOf(parent: Section): string {
  return parent.ref === "" ? "" : `${parent.ref}.`;
}

function refUnder(parent: Section, marker: Marker, ordinal: number): string {
  const prefix = prefixOf(parent);
  if (isBullet(marker)) return `${prefix}[${ordinal}]`;
  if (marker.kind !== "multi") return prefix + marker.label;
  // The item's own number already says which item it stands under: II + 1.1, not II.1.1.1.
  const own = marker.label;
  const above = parent.marker?.label;
  if ((parent.marker?.kind === "decimal" || parent.marker?.kind === "multi") && above !== undefined && own.startsWith(`${above}.`)) {
    return parent.ref + own.slice(above.length);
  }
  return prefix + own;
}
