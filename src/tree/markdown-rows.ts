import type { Root, Table, TableRow } from "mdast";
import { addAll } from "../model/add-all.ts";

/**
 * Markdown ends a row of a table at the end of its line; a converter that copies cells as they are leaves their own line
 * breaks in. In a table whose lines begin and end with bars, a line left open goes on in those below, up to the next bar
 * that ends a line, as far as none of them begins with a bar.
 *
 *     | 30/6 | Hạn cuối nộp hồ sơ
 *     Hạn cuối gửi bản đăng ký. |
 */
export function joinCutRows(text: string, root: Root): void {
  for (const node of root.children) if (node.type === "table") joinRows(text, node);
}

function joinRows(text: string, table: Table): void {
  const line = ({ position }: TableRow) => text.slice(position?.start.offset, position?.end.offset).trim();
  const [head] = table.children;
  if (head === undefined || !line(head).startsWith("|") || !line(head).endsWith("|")) return;
  const rows: TableRow[] = [];
  for (let at = 0; at < table.children.length; at++) {
    const row = table.children[at];
    if (row === undefined) break;
    rows.push(row);
    if (line(row).endsWith("|")) continue;
    const rest = table.children.slice(at + 1, at + 1 + CUT_LINES_MAX);
    const bar = rest.findIndex((one) => line(one).startsWith("|"));
    const end = rest.slice(0, bar === -1 ? rest.length : bar).findLastIndex((one) => line(one).endsWith("|"));
    for (const cut of rest.slice(0, end + 1)) append(row, cut);
    at += end + 1;
  }
  table.children = rows;
}

/** A cell of more lines is none: its bar belongs to something else. */
const CUT_LINES_MAX = 40;

/** The first cell of the line goes on with the last one of the row; those behind its bars follow. */
function append(row: TableRow, { children, position }: TableRow): void {
  const [rest, ...further] = children;
  const open = row.children.at(-1);
  if (rest?.position !== undefined && open !== undefined) {
    const { start } = rest.position;
    open.children.push({ type: "break", position: { start, end: start } });
    addAll(open.children, rest.children);
    if (open.position !== undefined) open.position.end = rest.position.end;
  }
  addAll(row.children, further);
  if (row.position !== undefined && position !== undefined) row.position.end = position.end;
}
