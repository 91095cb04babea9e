import type { Diagnostic } from "../model/diagnostic.ts";
import { LineIndex } from "../model/line-index.ts";
import type { Outline } from "./index.ts";
import { ownGrids, walk } from "./section.ts";

/** Says of each table that lost its lines that its cells were told by their words: what the text does not show is not to be taken on trust. */
export function rebuiltTables({ root }: Outline, text: string): Diagnostic[] {
  const rebuilt = [...walk(root)].flatMap((node) => ownGrids(node)).filter((grid) => grid.rebuilt === true);
  if (rebuilt.length === 0) return [];
  const index = new LineIndex(text);
  return rebuilt.map(({ start, rows }) => {
    const end = rows[0]?.at(-1)?.lines.at(-1)?.prose.end ?? start;
    return { ruleId: "read/rebuilt-table", severity: "info", place: index.place(start, end), message: MESSAGE, expected: EXPECTED };
  });
}

const MESSAGE = {
  vi: "Bảng bắt đầu từ đây đã mất đường kẻ; cơ quan, thời gian, sản phẩm được xếp vào cột theo chữ trong ô.",
  en: "The table that begins here has lost its lines; who, when and what was put into columns by the words in the cells.",
};
const EXPECTED = {
  vi: "Đối chiếu với bản gốc, hoặc đọc tệp Word, PDF gốc.",
  en: "Compare it with the original, or have the original Word file or PDF read.",
};
