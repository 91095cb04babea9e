import type { Outline } from "../outline/index.ts";
import type { Prose } from "../outline/prose.ts";
import { wordsOf, type Section } from "../outline/section.ts";
import { fold } from "../vi/word.ts";
import type { ExtractContext } from "./context.ts";
import { foundText, type FoundText } from "./found.ts";

const CLAUSE =
  /kinh phí[^.;]{0,80}(?:bố trí|bảo đảm|đảm bảo|thực hiện theo|được|từ nguồn|do ngân sách|cân đối|lấy từ|sử dụng)|(?:cân đối|bố trí|phân bổ|bảo đảm|đảm bảo)[^.;]{0,40}(?:kinh phí|ngân sách)|dự toán[^.;]{0,60}kinh phí/u;

/** What the plan says about who pays: the funding section or item, else clauses of the organisation section that say it. */
export function readFunding(outline: Outline, context: ExtractContext): FoundText[] {
  const sections: Section[] = [];
  const visit = (node: Section) => {
    if (node.role === "funding") sections.push(node);
    else for (const child of node.children) visit(child);
  };
  for (const part of outline.root.children) if (part.role !== "act" && part.role !== "appendix") visit(part);
  if (sections.length > 0) return sections.flatMap((section) => textsOf(section, context.lastWords));
  return outline.root.children.filter((part) => part.role === "organisation" || part.role === "other").flatMap(clausesOf);
}

function textsOf(section: Section, closing: ReadonlySet<Prose>): FoundText[] {
  const texts = [...wordsOf(section)]
    .filter(({ prose }) => prose !== section.head && !closing.has(prose))
    .map(({ prose, node }) => foundText(prose, "funding/section", node.ref));
  return texts.length > 0 ? texts : [foundText(section.head, "funding/section", section.ref)];
}

function clausesOf(part: Section): FoundText[] {
  return [...wordsOf(part)]
    .filter(({ prose }) => CLAUSE.test(fold(prose.text)))
    .map(({ prose, node }) => foundText(prose, "funding/clause", node.ref));
}
