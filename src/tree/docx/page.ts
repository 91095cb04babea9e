import type { Limits } from "../../model/limits.ts";
import type { Layout } from "../../model/tree.ts";
import type { Block } from "../office/blocks.ts";
import type { DecodeRun } from "../office/lines.ts";
import { child, elements, type XmlElement } from "../office/xml.ts";
import { newStory, type PageNumber, type Tally } from "./context.ts";
import type { Lists } from "./numbering.ts";
import { millimetres } from "./paragraph.ts";
import type { WordParts } from "./parts.ts";
import { toggle, twips } from "./properties.ts";
import { readBlocks } from "./story.ts";
import type { Styles } from "./styles.ts";

type PageSize = NonNullable<Layout["page"]>;

/** Size and margins of the first section (ISO/IEC 29500-1, 17.6.11 and 17.6.13). */
export function pageSize(section: XmlElement | undefined): PageSize | undefined {
  const size = child(section, "w:pgSz")?.attributes;
  const margins = child(section, "w:pgMar")?.attributes;
  if (size === undefined || margins === undefined) return undefined;
  const length = (stated: string | undefined) => millimetres(twips(stated) ?? 0);
  return {
    width: length(size["w:w"]),
    height: length(size["w:h"]),
    // A negative margin is a fixed one: text may not push it.
    top: Math.abs(length(margins["w:top"])),
    bottom: Math.abs(length(margins["w:bottom"])),
    left: length(margins["w:left"] ?? margins["w:start"]),
    right: length(margins["w:right"] ?? margins["w:end"]),
  };
}

interface PageParts {
  pageNumber: NonNullable<Layout["pageNumber"]>;
  headers?: string[];
  footers?: string[];
}

interface PagePart {
  place: "header" | "footer";
  /** `default`, `first` or `even`. */
  pages: string;
  firstSection: boolean;
  words: string[];
  numbers: PageNumber[];
}

/** Everything on the pages' edges: where page numbers stand and what else is written there. */
export function pageParts(
  sections: readonly XmlElement[],
  parts: WordParts,
  styles: Styles,
  lists: Lists,
  decode: DecodeRun,
  limits: Limits,
  tally: Tally,
): PageParts {
  const found: PagePart[] = [];
  const seen = new Set<string>();
  for (const [index, section] of sections.entries()) {
    for (const element of elements(section)) {
      if (element.name !== "w:headerReference" && element.name !== "w:footerReference") continue;
      const id = element.attributes["r:id"] ?? "";
      if (seen.has(id)) continue;
      seen.add(id);
      const content = parts.linked(id);
      if (content === undefined) continue;
      const story = newStory(styles, lists, decode, limits, false);
      const words = wordsOf(readBlocks(content, story));
      for (const font of story.tally.legacyFonts) tally.legacyFonts.add(font);
      found.push({
        place: element.name === "w:headerReference" ? "header" : "footer",
        pages: element.attributes["w:type"] ?? "default",
        firstSection: index === 0,
        words,
        numbers: story.pageNumbers,
      });
    }
  }
  const words = (place: PagePart["place"]) => [...new Set(found.filter((part) => part.place === place).flatMap((part) => part.words))];
  const headers = words("header");
  const footers = words("footer");
  return {
    pageNumber: numberOf(found, sections[0]),
    ...(headers.length > 0 ? { headers } : {}),
    ...(footers.length > 0 ? { footers } : {}),
  };
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

/** The default pages speak for the file; a title page with its own header has a number only if that header has one. */
function numberOf(found: readonly PagePart[], firstSection: XmlElement | undefined): PageParts["pageNumber"] {
  const numbered =
    found.find((part) => part.pages === "default" && part.numbers.length > 0) ?? found.find((part) => part.numbers.length > 0);
  const number = numbered?.numbers[0];
  if (numbered === undefined || number === undefined) return { present: false };
  const title = toggle(firstSection, "w:titlePg") ?? false;
  const onFirstPage = found.some((part) => part.firstSection && part.numbers.length > 0 && part.pages === (title ? "first" : "default"));
  return {
    present: true,
    position: numbered.place,
    onFirstPage,
    ...(number.align === undefined ? {} : { align: number.align }),
    ...(number.size === undefined ? {} : { size: number.size }),
    ...(number.font === undefined ? {} : { font: number.font }),
  };
}
