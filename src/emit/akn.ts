import type { Citation, OutlineNode, Plan } from "../model/plan.generated.ts";
import { slug } from "../vi/plain.ts";
import type { Emitter } from "./index.ts";
import { oneLine } from "./rows.ts";
import { escapeAttribute, escapeText } from "./xml.ts";

/**
 * Akoma Ntoso 1.0 (OASIS LegalDocML, 29 August 2018): the whole document as `<doc name="keHoach">`, its sections in the
 * hierarchy of the body, the documents it cites among the references. Wants the plan's outline. Addresses follow the
 * Naming Convention 1.0; there is no official Vietnamese profile.
 */
export function aknEmitter(): Emitter {
  return { extension: ".akn.xml", one: akomaNtoso };
}

const NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";
const NO_DATE = "0001-01-01";
const PREFACE = new Set(["letterhead", "type", "title", "act", "furniture"]);

function akomaNtoso(plan: Plan): string {
  const nodes = plan.outline ?? [];
  const citations = citationsOf(plan);
  const ids = idMaker();
  const part = (roles: (role: string) => boolean) => nodes.filter(({ role }) => roles(role));
  const context: Context = { ids, cited: citationFinder(citations) };
  const preface = part((role) => PREFACE.has(role));
  const preamble = part((role) => role === "preamble");
  const conclusions = part((role) => role === "closing");
  const body = part((role) => !PREFACE.has(role) && role !== "preamble" && role !== "closing");
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<akomaNtoso xmlns="${NAMESPACE}">`,
    `<doc name="${documentName(plan)}">`,
    meta(plan, citations),
    block("preface", preface.map((node) => prefaceBlock(node, context)).join("\n")),
    block("preamble", preamble.map((node) => blocks(node, context)).join("\n")),
    `<mainBody>\n${body.length === 0 ? "<p/>" : body.map((node) => hierarchy(node, "", context)).join("\n")}\n</mainBody>`,
    block("conclusions", conclusions.map((node) => blocks(node, context)).join("\n")),
    "</doc>",
    "</akomaNtoso>",
    "",
  ]
    .filter((line, index, all) => line !== "" || index === all.length - 1)
    .join("\n");
}

interface Context {
  ids: (wanted: string) => string;
  cited: ReturnType<typeof citationFinder>;
}

interface Reference {
  id: string;
  href: string;
  citation: Citation;
  basis: boolean;
}

/** `Kế hoạch` → `keHoach`. */
function documentName({ document }: Plan): string {
  const [first = "ke", ...rest] = slug(document.type ?? "Kế hoạch").split("-");
  return first + rest.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
}

function meta(plan: Plan, citations: readonly Reference[]): string {
  const { document } = plan;
  const date = document.date ?? NO_DATE;
  const issuer = document.issuer === undefined ? undefined : { id: slug(document.issuer.name), name: document.issuer.name };
  const author = `#${issuer?.id ?? "issuer"}`;
  const work = workUri(slug(document.type ?? "Kế hoạch"), issuer?.id, date, document.number ?? plan.source.sha256.slice(0, 16));
  const expression = `${work}/vie@${date}`;
  const level = (name: string, uri: string, dateName: string, by: string, rest: string) =>
    `<${name}>${tag("FRBRthis", { value: `${uri}/!main` })}${tag("FRBRuri", { value: uri })}${tag("FRBRdate", { date, name: dateName })}${tag("FRBRauthor", { href: by })}${rest}</${name}>`;
  const number = document.number === undefined ? "" : tag("FRBRnumber", { value: document.number });
  const name = document.title === undefined ? "" : tag("FRBRname", { value: oneLine(document.title) });
  return [
    "<meta>",
    '<identification source="#plan-lint">',
    level("FRBRWork", work, "issued", author, tag("FRBRcountry", { value: "vn" }) + number + name),
    level("FRBRExpression", expression, "issued", author, tag("FRBRlanguage", { language: "vie" })),
    level("FRBRManifestation", `${expression}.akn`, "generated", "#plan-lint", tag("FRBRformat", { value: "application/akn+xml" })),
    "</identification>",
    '<references source="#plan-lint">',
    ...(issuer === undefined
      ? [tag("TLCOrganization", { eId: "issuer", href: "/akn/ontology/organization/vn/unknown", showAs: "Không rõ cơ quan ban hành" })]
      : [tag("TLCOrganization", { eId: issuer.id, href: `/akn/ontology/organization/vn/${issuer.id}`, showAs: oneLine(issuer.name) })]),
    tag("TLCObject", {
      eId: "plan-lint",
      href: "/akn/ontology/object/plan-lint",
      showAs: `${plan.generator.name} ${plan.generator.version}`,
    }),
    ...citations.map(({ id, href, citation, basis }) =>
      tag("TLCReference", { eId: id, name: basis ? "legalBasis" : "cited", href, showAs: oneLine(citation.text) }),
    ),
    "</references>",
    "</meta>",
  ].join("\n");
}

/** `/akn/vn/doc/ke-hoach/uy-ban-nhan-dan-tinh-x/2026-03-12/45-kh-ubnd`. */
function workUri(type: string, issuer: string | undefined, date: string, number: string): string {
  return [
    "",
    "akn",
    "vn",
    "doc",
    type || "van-ban",
    ...(issuer === undefined || issuer === "" ? [] : [issuer]),
    date,
    slug(number) || "khong-so",
  ].join("/");
}

/** Legal bases first, then the rest; each document once. */
function citationsOf({ legalBases = [], references = [] }: Plan): Reference[] {
  const seen = new Map<string, Reference>();
  const add = (citation: Citation, basis: boolean) => {
    const issuer = citation.issuer === undefined ? undefined : slug(citation.issuer.name);
    const number = citation.number ?? citation.name ?? citation.title ?? citation.text;
    const href = workUri(slug(citation.type), issuer, citation.date ?? NO_DATE, number);
    if (!seen.has(href)) seen.set(href, { id: `ref_${seen.size + 1}`, href, citation, basis });
  };
  for (const citation of legalBases) add(citation, true);
  for (const citation of references) add(citation, false);
  return [...seen.values()];
}

/** Names no two elements share: the second `sec_I` is `sec_I-2`. */
function idMaker(): (wanted: string) => string {
  const counts = new Map<string, number>();
  return (wanted) => {
    const count = (counts.get(wanted) ?? 0) + 1;
    counts.set(wanted, count);
    return count === 1 ? wanted : `${wanted}-${count}`;
  };
}

function prefaceBlock(node: OutlineNode, context: Context): string {
  const inner = { type: "docType", title: "docTitle" }[node.role];
  if (inner === undefined) return blocks(node, context);
  return textsOf(node)
    .map((text) => `<p><${inner}>${escapeText(text)}</${inner}></p>`)
    .join("\n");
}

/** A part whose sections do not matter: everything in it as paragraphs and tables. */
function blocks(node: OutlineNode, context: Context): string {
  const own = [
    ...(node.marker === undefined && node.title === undefined
      ? []
      : [paragraph([node.marker, node.title].filter((part) => part !== undefined).join(". "), context)]),
    ...contentOf(node, context),
  ];
  return [...own, ...(node.children ?? []).map((child) => blocks(child, context))].join("\n");
}

/** Chương, mục, khoản, điểm have names of their own in Akoma Ntoso; what has none says what it is. */
function element(marker: string | undefined): { open: string; close: string; short: string } {
  if (marker === undefined) return { open: 'hcontainer name="passage"', close: "hcontainer", short: "passage" };
  if (/^[IVXLC]+$/u.test(marker)) return { open: "section", close: "section", short: "sec" };
  if (/^\d+$/u.test(marker)) return { open: "paragraph", close: "paragraph", short: "para" };
  if (/^\d+(?:\.\d+)+$/u.test(marker)) return { open: "subparagraph", close: "subparagraph", short: "subpara" };
  if (/^\p{Ll}{1,2}$/u.test(marker)) return { open: "point", close: "point", short: "point" };
  if (/^[-+*•–]$/u.test(marker)) return { open: "indent", close: "indent", short: "indent" };
  return { open: 'hcontainer name="item"', close: "hcontainer", short: "item" };
}

function hierarchy(node: OutlineNode, parent: string, context: Context): string {
  const { open, close, short } =
    node.role === "appendix" && node.marker === undefined
      ? { open: 'hcontainer name="appendix"', close: "hcontainer", short: "appendix" }
      : element(node.marker);
  const id = context.ids(`${parent === "" ? "" : `${parent}__`}${short}${node.marker === undefined ? "" : `_${slug(node.marker) || "x"}`}`);
  const children = node.children ?? [];
  const content = contentOf(node, context);
  // A leaf that is one sentence has no heading: the sentence is what it says.
  const headed = node.title !== undefined && (children.length > 0 || content.length > 0);
  const own = node.title === undefined || headed ? content : [paragraph(node.title, context)];
  const inside = [
    ...(node.marker === undefined ? [] : [`<num>${escapeText(node.marker)}</num>`]),
    ...(headed ? [`<heading>${inline(node.title ?? "", context)}</heading>`] : []),
    ...(children.length === 0
      ? [`<content>\n${own.length === 0 ? "<p/>" : own.join("\n")}\n</content>`]
      : own.length === 0
        ? []
        : [`<intro>\n${own.join("\n")}\n</intro>`]),
    ...children.map((child) => hierarchy(child, id, context)),
  ];
  return `<${open} eId="${escapeAttribute(id)}">\n${inside.join("\n")}\n</${close}>`;
}

function contentOf(node: OutlineNode, context: Context): string[] {
  return [...textsOf(node).map((text) => paragraph(text, context)), ...(node.table === undefined ? [] : [table(node.table, context)])];
}

function textsOf({ text = [] }: OutlineNode): readonly string[] {
  return text;
}

function table(rows: readonly (readonly string[])[], context: Context): string {
  const filled = rows.filter((row) => row.length > 0);
  if (filled.length === 0) return "<p/>";
  const cells = (row: readonly string[]) =>
    row
      .map(
        (cell) =>
          `<td>${cell
            .split("\n")
            .map((text) => paragraph(text, context))
            .join("")}</td>`,
      )
      .join("");
  return `<table>\n${filled.map((row) => `<tr>${cells(row)}</tr>`).join("\n")}\n</table>`;
}

function paragraph(text: string, context: Context): string {
  return `<p>${inline(text, context)}</p>`;
}

/** Text with the documents it cites marked as references: those whose words stand in it as printed. */
function inline(text: string, { cited }: Context): string {
  let out = "";
  let done = 0;
  for (const { index } of text.matchAll(WORD_START)) {
    if (index < done) continue;
    const reference = cited.at(text, index);
    if (reference === undefined) continue;
    const end = index + reference.citation.text.length;
    out += `${escapeText(text.slice(done, index))}<ref href="${escapeAttribute(reference.href)}">${escapeText(text.slice(index, end))}</ref>`;
    done = end;
  }
  return out + escapeText(text.slice(done));
}

const WORD_START = /(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu;
const KEY_LENGTH = 24;

/** Finds which citation begins at a place of a text, looking at few of them however many there are. */
function citationFinder(references: readonly Reference[]): { at: (text: string, index: number) => Reference | undefined } {
  const byHead = new Map<string, Reference[]>();
  for (const reference of references) {
    const head = reference.citation.text.slice(0, KEY_LENGTH);
    if (head !== "")
      byHead.set(
        head,
        [...(byHead.get(head) ?? []), reference].toSorted((a, b) => b.citation.text.length - a.citation.text.length),
      );
  }
  const lengths = [...new Set([...byHead.keys()].map(({ length }) => length))].toSorted((a, b) => b - a);
  const at = (text: string, index: number) => {
    for (const length of lengths) {
      const found = byHead.get(text.slice(index, index + length))?.find(({ citation }) => text.startsWith(citation.text, index));
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return { at };
}

function block(name: string, content: string): string {
  return content === "" ? "" : `<${name}>\n${content}\n</${name}>`;
}

function tag(name: string, attributes: Readonly<Record<string, string>>): string {
  return `<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`)
    .join("")}/>`;
}
