import { docx, p, run } from "./docx.ts";

// A plan as a Word file, told by a few lines about its look above its words: what the pages of rules on Word files show.

/** The look of a file that has nothing to remark on; a page names only what differs. */
const RIGHT: Readonly<Record<string, string>> = {
  "khổ giấy": "210 × 297",
  "lề trên": "20",
  "lề dưới": "20",
  "lề trái": "30",
  "lề phải": "15",
  "phông chữ": "Times New Roman",
  "cỡ chữ": "14",
  "lùi đầu đoạn": "12,7",
  "cách đoạn": "6",
  "cách dòng": "1,2",
  "số trang": "giữa lề trên",
  "cỡ số trang": "13",
};

const number = (text: string | undefined) => Number((text ?? "").replace(",", "."));
/** Millimetres in twentieths of a point. */
const twips = (millimetres: number) => Math.round((millimetres / 25.4) * 1440);

/** `key: value` lines about the look, an empty line, then the plan, a paragraph a line. */
export function wordPlan(text: string): Uint8Array {
  const [head = "", ...rest] = text.split("\n\n");
  const given = Object.fromEntries(head.split("\n").map((line) => line.split(": ") as [string, string]));
  for (const key of Object.keys(given)) if (!(key in RIGHT)) throw new Error(`unknown look: ${key}`);
  const look = { ...RIGHT, ...given };
  const font = look["phông chữ"] ?? "";
  const properties = `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:cs="${font}"/><w:sz w:val="${number(look["cỡ chữ"]) * 2}"/>`;
  const paragraph = `<w:spacing w:after="${number(look["cách đoạn"]) * 20}" w:line="${Math.round(number(look["cách dòng"]) * 240)}" w:lineRule="auto"/><w:ind w:firstLine="${twips(number(look["lùi đầu đoạn"]))}"/><w:jc w:val="both"/>`;
  const [width, height] = (look["khổ giấy"] ?? "").split("×").map((side) => twips(number(side)));
  const margin = (side: string) => twips(number(look[`lề ${side}`]));
  const where = look["số trang"] ?? "";
  const foot = where.includes("dưới");
  const section =
    (where === "không" ? "" : `<w:${foot ? "footer" : "header"}Reference w:type="default" r:id="h1"/>`) +
    `<w:pgSz w:w="${width}" w:h="${height}"/><w:pgMar w:top="${margin("trên")}" w:bottom="${margin("dưới")}" w:left="${margin("trái")}" w:right="${margin("phải")}"/>` +
    (where.includes("trang đầu") ? "" : "<w:titlePg/>");
  const align = where.includes("phải") ? "right" : where.includes("trái") ? "left" : "center";
  const size = `<w:rFonts w:ascii="${font}" w:hAnsi="${font}"/><w:sz w:val="${number(look["cỡ số trang"]) * 2}"/>`;
  const field = p(`<w:fldSimple w:instr=" PAGE ">${run("2", size)}</w:fldSimple>`, `<w:jc w:val="${align}"/>`);
  return docx({
    body: `${rest
      .join("\n\n")
      .split("\n")
      .map((line) => p(line === "" ? "" : run(line, properties), paragraph))
      .join("")}<w:sectPr>${section}</w:sectPr>`,
    ...(where === "không" ? {} : { [foot ? "footers" : "headers"]: { h1: field } }),
  });
}
