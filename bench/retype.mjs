// Writes a plan as a typist would type it from a print: every paragraph whole, every marker typed, tables as tables.

const ESCAPES = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
const escapeHtml = (text) => text.replace(/[&<>]/g, (character) => ESCAPES[character]);

const emphasised = ({ prose, whole, bold, italic }) => {
  const words = escapeHtml((whole ?? prose).text);
  const slanted = italic ? `<em>${words}</em>` : words;
  return bold ? `<strong>${slanted}</strong>` : slanted;
};

const span = (name, count) => (count > 1 ? ` ${name}="${count}"` : "");

/** Lines under one another; a line that was only wrapped, told by the small letter behind it, goes on. */
function stacked(lines) {
  return lines.map((line, index) => `${index === 0 ? "" : wraps(line) ? " " : "<br>"}${emphasised(line)}`).join("");
}

const wraps = ({ hard, gap, prose }) => !hard && gap === 0 && /^\p{Ll}(?![.)])/u.test(prose.text);

/** A table has rules, a letterhead has none. */
function table({ rows }, layout) {
  const cell = ({ lines, colSpan, rowSpan }) => `<td${span("colspan", colSpan)}${span("rowspan", rowSpan)}>${stacked(lines)}</td>`;
  return `<table border="${layout ? 0 : 1}" width="100%">${rows.map((row) => `<tr>${row.map(cell).join("")}</tr>`).join("\n")}</table>`;
}

/** Lines of one block under one another, each block a paragraph. */
function printed(strips) {
  const blocks = [];
  let open;
  for (const strip of strips) {
    if (strip.kind === "grid") blocks.push(table(strip, true));
    else if (open === strip.block && strip.gap === 0) blocks.push(`${blocks.pop()}${wraps(strip) ? " " : "<br>"}${emphasised(strip)}`);
    else blocks.push(emphasised(strip));
    open = strip.block;
  }
  return blocks;
}

/** A section of the outline and what stands under it, as blocks of a web page. */
export function retype(section) {
  if (section.role === "furniture") return [];
  const own = section.headParagraph === undefined ? [] : [emphasised(section.headParagraph)];
  if (section.body.length === 0 && section.lines.length > 0) own.push(...printed(section.lines));
  // The parts of a document hang on its root without being items.
  const below = section.role === "document" ? section.children : section.items;
  for (const item of below) own.push(...("role" in item ? retype(item) : [item.kind === "grid" ? table(item) : emphasised(item)]));
  return own;
}

export function asPage(blocks) {
  const body = blocks.map((block) => (block.startsWith("<table ") ? block : `<p>${block}</p>`)).join("\n");
  return `<!DOCTYPE html>\n<html lang="vi"><head><meta charset="utf-8"><title>-</title></head>\n<body>\n${body}\n</body></html>\n`;
}
