import type { Limits } from "../../model/limits.ts";
import type { PageContent } from "./content.ts";
import { fontFacts, type PdfFont } from "./fonts.ts";
import { toMatrix } from "./geometry.ts";
import { PageInterpreter } from "./interpret.ts";
import { limitOperators, type OpenedPdf, type PdfOperators, type PdfPage } from "./pdfjs.ts";

export interface ReadPages {
  pages: PageContent[];
  /** Numbers of pages that could not be read. */
  failed: number[];
  /** The limit on the length of the text was reached. */
  cut: boolean;
}

/** A dense page has 20,000; a drawn map may have a hundred thousand. */
const OPERATORS_MAX = 150_000;
/** How often a file is opened anew after a page that went beyond. */
const REOPENINGS_MAX = 1;

/** Reads the pages one after the other and lets go of each before the next. `open` gives the file anew. */
export async function readPages(open: () => Promise<OpenedPdf>, first: OpenedPdf, limits: Limits): Promise<ReadPages> {
  const result: ReadPages = { pages: [], failed: [], cut: false };
  let pdf = first;
  let reopenings = 0;
  let letters = 0;
  const total = pdf.document.numPages;
  try {
    for (let number = 1; number <= total; number++) {
      const content = await readPage(pdf, number, limits).catch((error: unknown) => error);
      if (content instanceof TooManyOperators && reopenings++ < REOPENINGS_MAX) {
        await pdf.close().catch(() => undefined);
        pdf = await open();
      }
      if (content === null || typeof content !== "object" || !("chunks" in content)) {
        result.failed.push(number);
        continue;
      }
      const page = content as PageContent;
      result.pages.push(page);
      for (const chunk of page.chunks) letters += chunk.text.length;
      if (letters > limits.textLength) {
        result.cut = true;
        break;
      }
    }
  } finally {
    await pdf.close().catch(() => undefined);
  }
  return result;
}

class TooManyOperators extends Error {}

async function readPage(pdf: OpenedPdf, number: number, limits: Limits): Promise<PageContent> {
  const page = await pdf.document.getPage(number);
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const list = await new Promise<PdfOperators>((resolve, reject) => {
    limitOperators(page, pdf.operators, OPERATORS_MAX, () => {
      reject(new TooManyOperators());
      // Nothing less stops the reading of the page.
      void pdf.close().catch(() => undefined);
    });
    page.getOperatorList().then(resolve, reject);
  });
  const maximum = Math.min(limits.nodes, limits.textLength);
  const input = { number, width, height, transform: toMatrix(transform), list, operators: pdf.operators, fontOf: fontsOf(page), maximum };
  const content = new PageInterpreter(input).run();
  page.cleanup();
  return content;
}

/** Fonts of one page by the name its operators use; one object for each, since chunks are compared by it. */
function fontsOf(page: PdfPage): (name: string) => PdfFont {
  const fonts = new Map<string, PdfFont>();
  return (name) => {
    const known = fonts.get(name);
    if (known !== undefined) return known;
    const objects = name.startsWith("g_") ? page.commonObjs : page.objs;
    const font = fontFacts(objects.has(name) ? objects.get(name) : undefined);
    fonts.set(name, font);
    return font;
  };
}
