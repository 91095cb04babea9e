import type { Diagnostic } from "../model/diagnostic.ts";
import { DEFAULT_LIMITS, type Limits } from "../model/limits.ts";
import type { ParsedSource } from "../model/tree.ts";
import type { ReadSource } from "../read/index.ts";

/** A document that could not be read: why, and nothing else. */
export interface Unreadable {
  diagnostics: Diagnostic[];
}

/**
 * Parses what was read into one tree, whatever the format. Readers of heavy formats load only when they are needed.
 * A document that cannot be read comes back as its diagnostics.
 */
export async function parse(source: ReadSource, limits: Limits = DEFAULT_LIMITS): Promise<ParsedSource | Unreadable> {
  switch (source.format) {
    case "markdown": {
      const { parseMarkdown, holdsHtmlTable } = await import("./markdown.ts");
      const text = source.text ?? "";
      const root = parseMarkdown(text);
      if (holdsHtmlTable(root)) (await import("./markdown-html.ts")).liftHtmlTables(text, root);
      return fromText(source, root);
    }
    case "text": {
      const { parseText } = await import("./text.ts");
      return fromText(source, parseText(source.text ?? ""));
    }
    case "docx":
      return (await import("./docx.ts")).parseDocx(source.bytes, limits);
    case "odt":
      return (await import("./odt.ts")).parseOdt(source.bytes, limits);
    case "pdf":
      return (await import("./pdf.ts")).parsePdf(source.bytes, limits);
    case "html":
    case "mhtml":
      return (await import("./html.ts")).parseHtml(source.bytes, limits);
    case "doc":
      return (await import("./doc.ts")).parseDoc(source.bytes, limits);
    default:
      return { diagnostics: [] };
  }
}

function fromText(source: ReadSource, root: ParsedSource["root"]): ParsedSource {
  return {
    text: source.text ?? "",
    root,
    mediaType: source.mediaType,
    diagnostics: [],
    ...(source.encoding === undefined ? {} : { encoding: source.encoding }),
  };
}

/** Whether a document was read. */
export function isParsed(result: ParsedSource | Unreadable): result is ParsedSource {
  return "root" in result;
}
