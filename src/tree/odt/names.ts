import type { Prefixes } from "../office/xml.ts";

// Namespaces of OpenDocument 1.3 (part 3, 3.2) and what they are called here.
const OASIS = "urn:oasis:names:tc:opendocument:xmlns";

export const PREFIXES: Prefixes = new Map([
  [`${OASIS}:office:1.0`, "office"],
  [`${OASIS}:text:1.0`, "text"],
  [`${OASIS}:table:1.0`, "table"],
  [`${OASIS}:style:1.0`, "style"],
  [`${OASIS}:drawing:1.0`, "draw"],
  [`${OASIS}:xsl-fo-compatible:1.0`, "fo"],
  [`${OASIS}:svg-compatible:1.0`, "svg"],
  [`${OASIS}:manifest:1.0`, "manifest"],
  ["urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0", "loext"],
  ["http://www.w3.org/XML/1998/namespace", "xml"],
]);
