import { fold } from "../../vi/word.ts";
import { attribute, childElements, findElement, isBlock, isElement, isText, type HtmlElement } from "./dom.ts";
import { declarationsOf, isHidden, type Sheet } from "./style.ts";

/** What is known of an element's words. */
interface Stats {
  /** Letters that are shown, those inside links too. */
  letters: number;
  linked: number;
  /** Holds the motto, the name of the document, or the list of recipients. */
  anchors: number;
  /** Blocks that only a web site says: "Bản quyền", "Chia sẻ". */
  site: number;
}

export interface Content {
  root: HtmlElement;
  /** Menus, banners, comments and the like, to be left out. */
  noise: Set<HtmlElement>;
}

/** Share of the page's words outside links that the text must hold. */
const MAIN_SHARE = 0.6;
/** What lies round the text is part of it while it is not mostly links. */
const LINKED_MAX = 0.3;
const ANCHORS = [
  /cộng h[òo]a x[ãa] hội chủ nghĩa việt nam|đảng cộng sản việt nam/u,
  /^(?:kế hoạch|quyết định|chương trình(?: hành động)?|nghị quyết|chỉ thị|đề án|thông báo|báo cáo|hướng dẫn|công văn)$/u,
  /^nơi nhận\s*:?/u,
];
const ANCHOR_LENGTH_MAX = 120;
const SITE_PHRASE =
  /^(?:©|copyright|bản quyền|trang chủ|đăng nhập|đăng ký|chia sẻ|bình luận|lượt xem|lượt truy cập|số lượt|tải về|tải xuống|cỡ chữ|in trang|in bài|thuộc tính|lược đồ|văn bản (?:liên quan|gốc|khác)|tin (?:liên quan|khác)|quay lại|về đầu trang|theo dõi chúng tôi|facebook|zalo|hotline|giấy phép (?:thiết lập|số))/u;

const SITE_TAGS = new Set(["nav", "header", "footer", "aside"]);
/** Elements whose class may say that they are the site's. */
const NAMED = new Set(["div", "section", "ul", "ol", "dl", "form", "p", "span", "table", "center"]);
const SITE_ROLES = new Set([
  "navigation",
  "banner",
  "contentinfo",
  "complementary",
  "search",
  "dialog",
  "alertdialog",
  "menu",
  "menubar",
  "toolbar",
]);
/** Whole words of class names and ids that portals use for what surrounds a document. */
const SITE_WORDS = new Set(
  (
    "nav navbar navigation menu submenu megamenu sidebar breadcrumb breadcrumbs header footer banner cookie cookies consent popup modal overlay toolbar " +
    "comment comments binhluan share sharing social related lienquan tinkhac tinlienquan advert ads quangcao pagination paging login search searchbox " +
    "rating vote toc tags hotline chatbox newsletter subscribe copyright"
  ).split(" "),
);

/** Finds the element that holds the document and what in it is the site's own. */
export function findContent(page: HtmlElement, sheet: Sheet): Content {
  const body = findElement(page, "body") ?? page;
  const stats = new Map<HtmlElement, Stats>();
  measure(body, sheet, stats, false);
  const noise = new Set<HtmlElement>();
  findNoise(body, stats, noise);
  for (const element of noise) subtract(element, body, stats);
  return { root: climb(descend(body, stats, noise), body, stats, noise), noise };
}

function measure(element: HtmlElement, sheet: Sheet, stats: Map<HtmlElement, Stats>, linked: boolean): Stats {
  const own: Stats = { letters: 0, linked: 0, anchors: 0, site: 0 };
  stats.set(element, own);
  if (isHidden(element, declarationsOf(element, sheet))) return own;
  const inLink = linked || element.tagName === "a";
  let words = "";
  for (const child of element.childNodes) {
    if (isText(child)) {
      const length = child.value.replace(/\s+/g, " ").trim().length;
      own.letters += length;
      if (inLink) own.linked += length;
      if (words.length < ANCHOR_LENGTH_MAX) words += child.value;
    } else if (isElement(child)) {
      const inner = measure(child, sheet, stats, inLink);
      own.letters += inner.letters;
      own.linked += inner.linked;
      own.anchors += inner.anchors;
      own.site += inner.site;
      if (!isBlock(child) && words.length < ANCHOR_LENGTH_MAX) words += shortText(child);
    }
  }
  const text = isBlock(element) && own.anchors + own.site === 0 ? folded(words) : "";
  if (!inLink && ANCHORS.some((anchor) => anchor.test(text))) own.anchors = 1;
  else if (SITE_PHRASE.test(text)) own.site = 1;
  return own;
}

function shortText(element: HtmlElement): string {
  let text = "";
  for (const child of element.childNodes) {
    if (text.length > ANCHOR_LENGTH_MAX) break;
    if (isText(child)) text += child.value;
    else if (isElement(child)) text += isBlock(child) ? " " : shortText(child);
  }
  return text;
}

/** Short texts only; longer ones are no anchors and come out empty. */
function folded(words: string): string {
  const text = fold(words.normalize("NFC")).replace(/\s+/gu, " ").trim();
  return text.length <= ANCHOR_LENGTH_MAX ? text : "";
}

/** Site furniture by tag, role or name. An element with a part of the document in it, or most of the page, is none. */
function findNoise(element: HtmlElement, stats: ReadonlyMap<HtmlElement, Stats>, noise: Set<HtmlElement>): void {
  const total = stats.get(element)?.letters ?? 0;
  const visit = (parent: HtmlElement) => {
    for (const child of childElements(parent)) {
      const own = stats.get(child);
      if (own === undefined) continue;
      if (isSiteName(child) && own.anchors === 0 && own.letters < 0.5 * total) noise.add(child);
      else visit(child);
    }
  };
  visit(element);
}

function isSiteName(element: HtmlElement): boolean {
  if (SITE_TAGS.has(element.tagName) || SITE_ROLES.has(attribute(element, "role") ?? "")) return true;
  // pandoc calls the head row of a table "header", editors a heading.
  if (!NAMED.has(element.tagName)) return false;
  const names = `${attribute(element, "class") ?? ""} ${attribute(element, "id") ?? ""}`;
  // Word marks its own paragraphs: MsoHeader, MsoFooter, WordSection1.
  if (names.trim() === "" || /\bmso|wordsection/i.test(names)) return false;
  const words = names
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z]+/);
  return words.some((word) => SITE_WORDS.has(word));
}

function subtract(element: HtmlElement, body: HtmlElement, stats: ReadonlyMap<HtmlElement, Stats>): void {
  const own = stats.get(element);
  if (own === undefined) return;
  let parent = element.parentNode;
  while (parent !== null && "tagName" in parent) {
    const above = stats.get(parent);
    if (above !== undefined) {
      above.letters -= own.letters;
      above.linked -= own.linked;
      above.site -= own.site;
    }
    if (parent === body) break;
    parent = parent.parentNode;
  }
}

/** The deepest element with all the document's anchors and most of the words that are no links. */
function descend(body: HtmlElement, stats: ReadonlyMap<HtmlElement, Stats>, noise: ReadonlySet<HtmlElement>): HtmlElement {
  const plain = (element: HtmlElement) => {
    const own = stats.get(element);
    return own === undefined ? 0 : own.letters - own.linked;
  };
  const needed = MAIN_SHARE * plain(body);
  const anchors = stats.get(body)?.anchors ?? 0;
  let root = body;
  for (;;) {
    const next = childElements(root).find(
      (child) => !noise.has(child) && isContainer(child) && plain(child) >= needed && (stats.get(child)?.anchors ?? 0) >= anchors,
    );
    if (next === undefined) return root;
    root = next;
  }
}

const CONTAINERS = new Set(["div", "article", "main", "section", "form", "center", "body", "table", "tbody", "tr", "td"]);
const isContainer = (element: HtmlElement) => CONTAINERS.has(element.tagName);

/** Goes up again as long as what is added is text of the document: its parts may lie side by side. */
function climb(root: HtmlElement, body: HtmlElement, stats: ReadonlyMap<HtmlElement, Stats>, noise: ReadonlySet<HtmlElement>): HtmlElement {
  let current = root;
  while (current !== body) {
    const parent = current.parentNode;
    if (parent === null || !("tagName" in parent) || noise.has(parent)) break;
    const [inner, outer] = [stats.get(current), stats.get(parent)];
    if (inner === undefined || outer === undefined) break;
    const added = outer.letters - inner.letters;
    if (outer.linked - inner.linked > LINKED_MAX * added || outer.site > inner.site) break;
    current = parent;
  }
  return current;
}
