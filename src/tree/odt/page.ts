import type { Layout } from "../../model/tree.ts";
import type { Block } from "../office/blocks.ts";
import type { DecodeRun } from "../office/lines.ts";
import { child, elements, type XmlElement } from "../office/xml.ts";
import { newOdtStory } from "./context.ts";
import { readBlocks } from "./story.ts";
import { millimetres, type OdtStyles } from "./styles.ts";

type PageLayout = Pick<Layout, "page" | "pageNumber" | "headers" | "footers">;

/** Page size and edges of the page style the text begins with (ODF 1.3 part 3, 16.5 and 16.9). */
export function pageLayout(
  stylesPart: XmlElement | undefined,
  masterPage: string | undefined,
  styles: OdtStyles,
  decode: DecodeRun,
): PageLayout {
  const masters = elements(child(stylesPart, "office:master-styles")).filter((element) => element.name === "style:master-page");
  const named = (name: string) => masters.find((element) => element.attributes["style:name"] === name);
  const master = named(masterPage ?? "Standard") ?? named("Standard") ?? masters[0];
  const layoutName = master?.attributes["style:page-layout-name"];
  const layout = elements(child(stylesPart, "office:automatic-styles")).find(
    (element) => element.name === "style:page-layout" && element.attributes["style:name"] === layoutName,
  );
  const page = pageSize(layout);
  return { ...(page === undefined ? {} : { page }), ...edges(master, masters, styles, decode) };
}

function pageSize(layout: XmlElement | undefined): Layout["page"] {
  const properties = child(layout, "style:page-layout-properties")?.attributes;
  if (properties === undefined) return undefined;
  const length = (name: string) => millimetres(properties[name] ?? properties["fo:margin"]) ?? 0;
  // The header lies between margin and text, so the text begins lower than the margin says.
  const edge = (name: string) =>
    millimetres(child(child(layout, name), "style:header-footer-properties")?.attributes["fo:min-height"]) ?? 0;
  const rounded = (value: number) => Math.round(value * 100) / 100;
  return {
    width: length("fo:page-width"),
    height: length("fo:page-height"),
    top: rounded(length("fo:margin-top") + edge("style:header-style")),
    bottom: rounded(length("fo:margin-bottom") + edge("style:footer-style")),
    left: length("fo:margin-left"),
    right: length("fo:margin-right"),
  };
}

interface Edge {
  place: "header" | "footer";
  first: boolean;
  words: string[];
  number: { align: "left" | "center" | "right"; size: number; font: string } | undefined;
}

function edges(master: XmlElement | undefined, masters: readonly XmlElement[], styles: OdtStyles, decode: DecodeRun): PageLayout {
  // A title page of its own hands over to the style of the pages that follow.
  const next = masters.find((element) => element.attributes["style:name"] === master?.attributes["style:next-style-name"]);
  const own = edgesOf(master, styles, decode);
  const turns = next !== undefined && next !== master;
  const all = turns ? [...own.map((edge) => ({ ...edge, first: true })), ...edgesOf(next, styles, decode)] : own;
  const words = (place: Edge["place"]) => [...new Set(all.filter((edge) => edge.place === place).flatMap((edge) => edge.words))];
  const headers = words("header");
  const footers = words("footer");
  const numbered = all.find((edge) => !edge.first && edge.number !== undefined) ?? all.find((edge) => edge.number !== undefined);
  const separateFirst = turns || all.some((edge) => edge.first);
  const onFirstPage = all.some((edge) => edge.number !== undefined && edge.first === separateFirst);
  return {
    pageNumber:
      numbered?.number === undefined ? { present: false } : { present: true, position: numbered.place, onFirstPage, ...numbered.number },
    ...(headers.length > 0 ? { headers } : {}),
    ...(footers.length > 0 ? { footers } : {}),
  };
}

function edgesOf(master: XmlElement | undefined, styles: OdtStyles, decode: DecodeRun): Edge[] {
  const found: Edge[] = [];
  for (const element of elements(master)) {
    const place = element.name.startsWith("style:header") ? "header" : element.name.startsWith("style:footer") ? "footer" : undefined;
    if (place === undefined || element.attributes["style:display"] === "false") continue;
    const story = newOdtStory(styles, decode, false);
    const words = wordsOf(readBlocks(element, story));
    found.push({ place, first: element.name.endsWith("-first"), words, number: story.pageNumbers[0] });
  }
  return found;
}

function wordsOf(blocks: readonly Block[]): string[] {
  const lines: string[] = [];
  for (const block of blocks) {
    const texts = block.kind === "text" ? [block.runs] : block.rows.flat().flatMap((cell) => cell.paragraphs);
    for (const runs of texts)
      lines.push(
        runs
          .map((run) => run.text)
          .join("")
          .trim(),
      );
  }
  return lines.filter((line) => line !== "" && !/^[\d\s–-]+$/u.test(line));
}
