import { textOfCell, toCell, type Cell, type Grid } from "../../outline/lines.ts";
import { EMPTY_PROSE, join, slice, type Prose } from "../../outline/prose.ts";
import { isAgencyHeading, splitAgencies } from "../../vi/agency/index.ts";
import { isBullet, ordinalAlone, readMarker } from "../../vi/numbering.ts";
import { fold } from "../../vi/word.ts";
import { addAgencies, type ExtractContext } from "../context.ts";
import { foundText, type FoundAgency, type FoundTask } from "../found.ts";
import { columnField } from "../../vi/columns.ts";
import { fieldOf, namesStart, type Field } from "../../vi/labels.ts";
import { trimValue } from "../labels.ts";
import { addField, emptyFields, isBlank, type FieldValues } from "./fields.ts";
import { addUnderHeads, readHeads, type Heads } from "./heads.ts";
import { withMergedCell } from "./short-rows.ts";

/** The columns of a task table: what each holds. */
export interface Columns {
  fields: (Field | undefined)[];
  /** The words of the header, as printed. */
  labels: readonly string[];
  /** Rows that the header takes. */
  headerRows: number;
  heads: Heads;
  /** Whom the words above the table give its work to, where no column says who does it. */
  doers?: readonly FoundAgency[];
}

const EMPTY_CELL = toCell([]);

/** `Nội dung chi`: an estimate lists what money goes to, whoever spends it. */
const OF_SPENDING = /^(?:nội dung|khoản|khoản mục|mục|hạng mục) chi(?!\p{L})/u;

/** Words that only data tables have in their headers: money, counts, scores. */
const DATA_HEADER =
  /đơn giá|thành tiền|số lượng|đơn vị tính|định mức|(?<!địa |thời )điểm|tỷ lệ|số tiền|diện tích|kế hoạch năm|khối lượng|số hộ|số người|năm sinh|ngày sinh|môn thi|môn học|họ và tên|họ tên|điện thoại|chức vụ|chức danh|^môn$|hộ khẩu|nơi cư trú/u;

const OF_COST = /^(?:đơn giá|thành tiền|số lượng|đơn vị tính|định mức|số tiền|khối lượng)(?!\p{L})/u;

/**
 * Reads the header of a table; undefined when the table lists no work. A task table has a work column and at least
 * one of lead, coordinating, time. A header may take two rows ("Cơ quan thực hiện" over "Chủ trì | Phối hợp").
 */
export function readColumns(grid: Grid): Columns | undefined {
  for (let start = 0; start < Math.min(3, grid.rows.length); start++) {
    const first = cellsOf(grid.rows[start] ?? []);
    const fields = first.map((cell) => columnField(textOfCell(cell)));
    if (fields.filter((field) => field !== undefined).length < 2 || first.some((cell) => textOfCell(cell).length > 120)) continue;
    const second = grid.rows[start + 1];
    const under = second === undefined ? [] : below(first, cellsOf(second));
    const more = second !== undefined && (refine(fields, first, under) || isUnderHeads(first, cellsOf(second)));
    const headerRows = start + (more ? 2 : 1);
    const lowest = first.map((cell, column) => (more && textOfCell(under[column]) !== "" ? under[column] : cell));
    const heads = readHeads(lowest, fields, grid.rows.slice(headerRows).map(cellsOf));
    for (const column of heads.bodies.keys()) fields[column] = "lead";
    // What stands over the header belongs to it: "Họ và tên" over "Năm", "Tháng".
    const data = grid.rows
      .slice(0, start + 1)
      .flatMap(cellsOf)
      .filter(isData).length;
    const guessed = !fields.includes("content");
    const columns = finish(fields, first, { headerRows: headerRows + (isNumberRow(grid.rows[headerRows]) ? 1 : 0), data, heads });
    return columns !== undefined && ((guessed && listsNames(columns, grid)) || setsTargets(columns, grid, guessed)) ? undefined : columns;
  }
  return undefined;
}

/** `TT | Tên đơn vị | Cấp học`: a list of bodies, of which none of the columns says what is to be done; a schedule says when. */
function listsNames({ fields, labels, headerRows }: Columns, grid: Grid): boolean {
  if (fields.includes("timeline")) return false;
  const contentAt = fields.indexOf("content");
  if (labels.slice(0, contentAt).some((label) => NAME_OF_BODY.test(fold(label)))) return true;
  const said = grid.rows.slice(headerRows).flatMap((row) => textOfCell(cellsOf(row)[contentAt]) || []);
  return said.length > 0 && said.every((text) => isAgencyHeading(text) !== undefined);
}

/** Rows that are needed to tell a column of figures. */
const FIGURES_MIN = 3;
/** The share of a column's cells that are figures, the others say what nobody counts: `Giảm 1 - 1,5 điểm`. */
const FIGURES_SHARE = 0.75;
/** `8,5`, `≥ 10,0`, `35 - 36`, `100%`. */
const FIGURE = /^[<>≤≥=~+-]?\s*\d[\d.,]*\s?%?(?:\s*[-–]\s*\d[\d.,]*\s?%?)?$/u;

/**
 * `Chỉ tiêu | Mục tiêu 2030 | Cơ quan chủ trì`: what is to be reached and who answers for it, in figures, and no work with a time of
 * its own; none of the heads speaks of work.
 */
function setsTargets({ fields, headerRows }: Columns, grid: Grid, guessed: boolean): boolean {
  if (fields.includes("timeline") || fields.includes("coordinating")) return false;
  const rows = grid.rows.slice(headerRows).map(cellsOf);
  return fields.some((field, column) => {
    if (field !== "content" && !(guessed && field === undefined)) return false;
    const said = rows.map((row) => textOfCell(row[column])).filter((text) => text !== "");
    return said.length >= FIGURES_MIN && said.filter((text) => FIGURE.test(text)).length >= said.length * FIGURES_SHARE;
  });
}

/** `Tên đơn vị`: who somebody is, in a column that says nothing of a duty. */
const NAME_OF_BODY = /^tên (?:các )?(?:đơn vị|cơ quan|tổ chức|địa phương|trường|cơ sở)(?: học| giáo dục)?$/u;

/** Persons beside `Nhiệm vụ được phân công`: who does it. */
const NAMES = /^(?:họ và tên|họ tên|họ, tên)$/u;
const GIVEN_OUT = /phân công|được giao/u;

/** @param data columns that hold figures or persons instead of work */
function finish(
  fields: (Field | undefined)[],
  header: readonly Cell[],
  { headerRows, data, heads }: { headerRows: number; data: number; heads: Heads },
): Columns | undefined {
  if (header.some((cell) => OF_SPENDING.test(fold(textOfCell(cell))))) return undefined;
  const named = header.findIndex((cell) => NAMES.test(fold(textOfCell(cell))));
  if (named !== -1 && data === 1 && !fields.includes("lead") && header.some((cell) => GIVEN_OUT.test(fold(textOfCell(cell))))) {
    fields[named] = "lead";
    data = 0;
  }
  const supports = fields.includes("lead") || fields.includes("coordinating");
  if (!fields.includes("content")) {
    const guess = fields.findIndex((field, index) => field === undefined && index <= 2 && textOfCell(header[index]) !== "");
    const content = guess === -1 ? scheduledColumn(fields, header) : guess;
    if (content === undefined) return undefined;
    fields[content] = "content";
  }
  const assigned = heads.pairs.size > 0 || fields.some((field) => field === "lead" || field === "coordinating" || field === "timeline");
  const isWork = data === 0 || (supports && data < 2) || costsWork(fields, header);
  return assigned && isWork ? { fields, labels: header.map(textOfCell), headerRows, heads } : undefined;
}

/** Who leads, when, and what it costs: columns of figures beside an assignment make it no estimate. */
function costsWork(fields: readonly (Field | undefined)[], header: readonly Cell[]): boolean {
  const data = header.filter(isData);
  return fields.includes("lead") && fields.includes("timeline") && data.every((cell) => OF_COST.test(fold(textOfCell(cell))));
}

/** `TT | Đơn vị | Thời gian`: a schedule that lists to whom one goes and when. */
const WHERE_TO = /^(?:tên |các )?(?:đơn vị|cơ quan|tổ chức|địa phương)$/u;

function scheduledColumn(fields: readonly (Field | undefined)[], header: readonly Cell[]): number | undefined {
  const at = header.findIndex((cell) => WHERE_TO.test(fold(textOfCell(cell))));
  return at !== -1 && fields.includes("timeline") ? at : undefined;
}

function isData(cell: Cell): boolean {
  return DATA_HEADER.test(fold(textOfCell(cell)));
}

/** Whether most heads of the table are merged down over the row below, which is then of the header too: `TT | Chi tiết` under `Stt`. */
function isUnderHeads(first: readonly Cell[], second: readonly Cell[]): boolean {
  const heads = first.filter((cell) => textOfCell(cell) !== "");
  const merged = heads.filter((cell) => cell.rowSpan > 1).length;
  return merged >= 2 && merged * 2 > heads.length && second.length < first.length && second.every((cell) => textOfCell(cell).length <= 60);
}

/** Takes a second header row in: labels under a spanning header, the other cells empty. */
function refine(fields: (Field | undefined)[], first: readonly Cell[], second: readonly Cell[]): boolean {
  const named = second.map((cell) => columnField(textOfCell(cell)));
  const filled = second.filter((cell) => textOfCell(cell) !== "").length;
  const labels = named.filter(
    (field) => field === "lead" || field === "coordinating" || field === "timeline" || field === "content",
  ).length;
  if (filled === 0 || labels < filled || labels === 0 || second.some((cell) => textOfCell(cell).length > 60)) return false;
  // `Buổi sáng` under the column of numbers heads the rows below it.
  if (named.some((field, index) => field !== undefined && fields[index] === "index")) return false;
  const spanning = first.length < fields.length || first.some((cell) => cell.colSpan > 1) || filled < second.length;
  if (!spanning) return false;
  for (const [index, field] of named.entries()) if (field !== undefined) fields[index] = field;
  return true;
}

/** A row under a header with cells merged downwards: what they cover is empty. */
function below(header: readonly Cell[], row: readonly Cell[]): readonly Cell[] {
  if (row.length >= header.length) return row;
  let next = 0;
  return header.map((cell) => (cell.rowSpan > 1 ? EMPTY_CELL : (row[next++] ?? EMPTY_CELL)));
}

/** `(1) (2) (3)` or `1 2 3` under the header; the column of ordinals may go without a number. */
function isNumberRow(row: readonly Cell[] | undefined): boolean {
  if (row === undefined || row.length < 3) return false;
  let expected = 1;
  for (const cell of row) {
    const text = textOfCell(cell).replace(/[()[\]]/gu, "");
    if (text === String(expected)) expected++;
    else if (!/^[A-D]?$/u.test(text)) return false;
    else if (text === "" && expected > 1) expected++;
  }
  return expected > 2;
}

/** Cells with column spans laid out, so that indexes are columns. */
function cellsOf(row: readonly Cell[]): Cell[] {
  return row.flatMap((cell) => [
    cell,
    ...Array.from({ length: Math.min(cell.colSpan, 30) - 1 }, () => ({ lines: [], colSpan: 1, rowSpan: cell.rowSpan })),
  ]);
}

interface TableState {
  columns: Columns;
  prefix: string;
  context: ExtractContext;
  tasks: FoundTask[];
  group?: FoundTask;
  /** The groups that are open, the outermost first: `III.1` stands in `III`. */
  groups: { label: string; task: FoundTask; prefix: string }[];
  /** Its cells were told by their words alone. */
  rebuilt: boolean;
  /** The last row with a number of its own level, which rows numbered under it belong to. */
  last?: FoundTask;
  /** The row right above, which one without a number goes on. */
  lastRow?: FoundTask;
  /** Its number as printed: `1.1` stands under `1`, not beside another `1.2`. */
  lastIndex?: string;
  lastFields?: FieldValues;
  unnumbered: number;
  /** The row above, for cells that say "as above". */
  above?: readonly Cell[];
  /** Cells merged downwards: the column's last value and the rows it still covers. */
  merged: Map<number, { cell: Cell; rows: number; first: readonly Cell[] }>;
}

/** The rows of a task table as tasks, group rows as groups. `prefix` begins every ref: `PL`, `PL2`, `B`. */
export function tableTasks(grid: Grid, columns: Columns, prefix: string, context: ExtractContext): FoundTask[] {
  const rebuilt = grid.rebuilt === true;
  const state: TableState = {
    columns: countedInDetail(columns, grid),
    prefix,
    context,
    rebuilt,
    tasks: [],
    groups: [],
    unnumbered: 0,
    merged: new Map(),
  };
  const headers = new Set(grid.rows.slice(0, columns.headerRows).map(rowKey));
  for (const row of grid.rows.slice(columns.headerRows)) if (!headers.has(rowKey(row))) readRow(state, row);
  return state.tasks;
}

/** `TT | Chi tiết`: of two columns of numbers, one of which leaves the headings out, the other numbers the work. */
function countedInDetail(columns: Columns, grid: Grid): Columns {
  const at = columns.fields.indexOf("index");
  const beside = columns.fields[at + 1];
  if (at === -1 || (beside !== undefined && beside !== "index")) return columns;
  let [through, detail] = [0, 0];
  for (const row of grid.rows.slice(columns.headerRows)) {
    const one = textOfCell(row[at]);
    const counted = ordinalAlone(textOfCell(row[at + 1])) !== undefined;
    if (one === "" && counted) detail++;
    else if (!counted || ordinalAlone(one) === undefined) through++;
  }
  if (detail === 0 || through > 0) return columns;
  return { ...columns, fields: columns.fields.map((field, column) => (column === at ? undefined : column === at + 1 ? "index" : field)) };
}

function readRow(state: TableState, row: readonly Cell[]): void {
  const cells = layOut(state, row).map((cell, column) => (DITTO.test(fold(textOfCell(cell))) ? (state.above?.[column] ?? cell) : cell));
  const filled = cells.filter((cell) => !isBlank(textOfCell(cell)) || /^\d/u.test(textOfCell(cell)));
  if (filled.length === 0 || repeatsHeader(cells)) return;
  const { index, content } = keyCells(state, cells);
  if (isSum(index, content)) return;
  // The work is merged down over this row: it is another piece of it, or only adds to the row above (several sites of one unit).
  if (isMergedWork(state, row, cells)) return addPiece(state, row, cells, index, content);
  if (isGroup(state, cells, index, content)) return openGroup(state, cells, index, content);
  if (index === "" && continuesRow(state, cells, content)) return appendRow(state, cells);
  addRow(state, cells, index, content);
  state.above = cells;
}

/** `Tổng cộng` under the rows: what they come to, and no work. */
function isSum(index: string, content: Prose): boolean {
  return SUM.test(fold(index === "" ? content.text : index)) && (index === "" || content.text === "");
}

const SUM = /^(?:tổng cộng|cộng|tổng số|tổng|tổng kinh phí|tổng số tiền)(?: \([^()]{1,40}\))?\s*[:.]?$/u;

/** `nt`, `-nt-`, `Như trên`, quotation marks. */
const DITTO = /^(?:-\s*)?(?:nt|như trên)(?:\s*-)?$|^["'〃]+$/u;

function isMergedWork(state: TableState, row: readonly Cell[], cells: readonly Cell[]): boolean {
  const contentAt = state.columns.fields.indexOf("content");
  return isMergedDown(state, row, cells, contentAt) && textOfCell(cells[contentAt]) !== "";
}

/** Whether what a row says in a column is a cell merged down from a row above. */
function isMergedDown(state: TableState, row: readonly Cell[], cells: readonly Cell[], column: number): boolean {
  const above = state.merged.get(column);
  return above !== undefined && above.cell === cells[column] && above.first !== row;
}

/** `2 | Kế hoạch kiểm tra` over two rows, each with its body and its product: two pieces of work, the second `2.[2]`. */
function addPiece(state: TableState, row: readonly Cell[], cells: readonly Cell[], index: string, content: Prose): void {
  const own = new Set(
    state.columns.fields.filter((_, column) => !isBlank(textOfCell(cells[column])) && !isMergedDown(state, row, cells, column)),
  );
  // Another body alone helps with what the row above says, or another place of it is named.
  if (!own.has("lead") || !(own.has("timeline") || own.has("output"))) return;
  const work = state.merged.get(state.columns.fields.indexOf("content"));
  const isNumbered = own.has("index") || index === "" || work === undefined;
  addRow(state, cells, index, content, isNumbered ? "" : `.[${Math.min(work.cell.rowSpan, MERGED_MAX) - work.rows}]`);
}

/** Lays a row out over the columns, with what is merged down from rows above. */
function layOut(state: TableState, row: readonly Cell[]): Cell[] {
  const cells: Cell[] = [];
  const source = cellsOf(withoutRepeats(row));
  // A crawl drops the cells that a merged cell covers: a short row that begins with words begins at the work column.
  const contentAt = state.columns.fields.indexOf("content");
  const covered = [...state.merged].filter(([column, { rows }]) => column <= contentAt && rows > 0).length;
  const missing = state.columns.fields.length - source.length - covered;
  if (missing > 0 && contentAt > 0 && source.length > 1 && textOfCell(source[0]).length > 24) {
    for (let n = 0; n < Math.min(contentAt, missing); n++) source.unshift(EMPTY_CELL);
  }
  const isStated = [...state.merged.values()].some(({ rows }) => rows > 0);
  const full = !isStated && state.above !== undefined ? withMergedCell(source, state.above, state.columns.fields) : undefined;
  if (full !== undefined) return full;
  let next = 0;
  const width = Math.max(state.columns.fields.length, source.length);
  for (let column = 0; column < width; column++) {
    const above = state.merged.get(column);
    if (above !== undefined && above.rows > 0 && source.length - next < width - column) {
      above.rows--;
      cells.push(above.cell);
      continue;
    }
    const cell = source[next++] ?? EMPTY_CELL;
    if (cell.rowSpan > 1) state.merged.set(column, { cell, rows: Math.min(cell.rowSpan, MERGED_MAX) - 1, first: row });
    cells.push(cell);
  }
  return cells;
}

/** Rows that a merged cell covers at most. */
const MERGED_MAX = 500;

/** A cell over the whole width whose words a program wrote out once for each column it covers. */
function withoutRepeats(row: readonly Cell[]): readonly Cell[] {
  const from = textOfCell(row[0]) === textOfCell(row[1]) ? 0 : 1;
  const words = textOfCell(row[from]);
  if (row.length - from < REPEATS_MIN || words === "" || row.slice(from).some((cell) => textOfCell(cell) !== words)) return row;
  return row.map((cell, column) => (column > from ? EMPTY_CELL : cell));
}

/** Cells beside one another that say the same by chance are fewer. */
const REPEATS_MIN = 3;

/** The header printed again at the head of a page, its cells put otherwise. */
function repeatsHeader(cells: readonly Cell[]): boolean {
  const filled = cells.filter((cell) => textOfCell(cell) !== "");
  if (filled.length < 2 || filled.some((cell) => textOfCell(cell).length > 40)) return false;
  const named = filled.filter((cell) => fieldOf(textOfCell(cell)) !== undefined).length;
  return named >= 2 && named === filled.filter((cell) => columnField(textOfCell(cell)) !== undefined).length && named >= filled.length - 1;
}

/** What the cells of a row say: a header printed again word for word says the same. */
function rowKey(row: readonly Cell[]): string {
  return row.map((cell) => fold(textOfCell(cell))).join("|");
}

function keyCells(state: TableState, cells: readonly Cell[]): { index: string; content: Prose } {
  const indexAt = state.columns.fields.indexOf("index");
  const contentAt = state.columns.fields.indexOf("content");
  const content = join((cells[contentAt]?.lines ?? []).map((line) => line.prose));
  if (indexAt !== -1) return { index: textOfCell(cells[indexAt]).replace(/[.)\s]+$/u, ""), content };
  // No index column: the number may stand in front of the work.
  const marker = readMarker(content.text);
  if (marker === undefined || isBullet(marker)) return { index: "", content };
  return { index: marker.label, content: slice(content, marker.length) };
}

/** A row that only heads others: nothing but its number and words, or a Roman number or letter beside words in capitals. */
function isGroup(state: TableState, cells: readonly Cell[], index: string, content: Prose): boolean {
  const beside = cells.filter((cell, column) => {
    const field = state.columns.fields[column];
    return field !== "index" && field !== "content" && !isBlank(textOfCell(cell));
  });
  const named = headsRows(state, cells, beside) ? beside.filter((cell) => !isOfRowsBelow(cell)) : beside;
  // Nobody is to do it at any time, and beside its words stands only what the rows below come to.
  const others = isSummed(state, cells, index) && named.every((cell) => FIGURE.test(textOfCell(cell))) ? [] : named;
  if (others.length === 0 && beside.length > 0 && content.text !== "") return true;
  // One cell across the row, not in the work column: "Buổi sáng (từ 7h00 đến 9h00)".
  const lone = others.length === 1 ? cells.findIndex((cell) => cell === others[0]) : -1;
  if (index === "" && content.text === "" && cells.length >= 3 && (lone === 0 || (lone > 0 && (others[0]?.colSpan ?? 1) > 1))) return true;
  const roman = ordinalAlone(index) === "group";
  if (others.length === 0) {
    if (content.text === "" && index.length > 6) return true;
    if (roman) return true;
    const bold = cells.some((cell) => cell.lines.length > 0 && cell.lines.every((line) => line.bold));
    const letters = content.text.replace(/[^\p{L}]/gu, "");
    if (bold || (letters.length > 3 && letters === letters.toUpperCase())) return true;
    return index === "" && content.text !== "" && cells.length >= 3 && state.tasks.length === 0;
  }
  // The words of a heading may have slid into the next column where the crawl dropped a cell.
  if (content.text === "" && others.length === 1 && index !== "") return true;
  // A stray word in another column does not make a heading a task: `IV | PHÁT TRIỂN … | | | năm tiếp theo`.
  return (
    roman &&
    content.text.length > 0 &&
    others.length === 1 &&
    (cells[0]?.lines.every((line) => line.bold) ?? false) &&
    textOfCell(others[0]).length < 20 &&
    state.columns.fields.includes("lead")
  );
}

/** `A | Công trình khởi công mới | | 4.690 | 565.000 | | `: a group of rows by its number, to which nobody and no time is given. */
function isSummed({ columns: { fields } }: TableState, cells: readonly Cell[], index: string): boolean {
  if (ordinalAlone(index) !== "group") return false;
  return cells.every((cell, column) => !ASSIGNS.has(fields[column] ?? "") || isBlank(textOfCell(cell)));
}

const ASSIGNS: ReadonlySet<string> = new Set(["lead", "coordinating", "timeline", "output"]);

/** Nobody is named to do it, or it points to the rows below for the rest: what else it says may be theirs. */
function headsRows({ columns: { fields } }: TableState, cells: readonly Cell[], beside: readonly Cell[]): boolean {
  return (
    (fields.includes("lead") && isBlank(textOfCell(cells[fields.indexOf("lead")]))) ||
    beside.some((cell) => POINTS_DOWN.test(fold(textOfCell(cell))))
  );
}

/** `Theo thời hạn cụ thể sau đây:` */
const POINTS_DOWN = /\s(?:(?:sau|dưới) đây|như sau|sau)\s*:?$/u;

function isOfRowsBelow(cell: Cell): boolean {
  return cell.rowSpan > 1 || POINTS_DOWN.test(fold(textOfCell(cell)));
}

function openGroup(state: TableState, cells: readonly Cell[], index: string, content: Prose): void {
  const indexAt = state.columns.fields.indexOf("index");
  const slid = content.text === "" ? cells.find((cell, column) => column !== indexAt && !isBlank(textOfCell(cell))) : undefined;
  const words = content.text !== "" ? content : join((slid ?? cells[indexAt === -1 ? 0 : indexAt])?.lines.map((line) => line.prose) ?? []);
  const marker = content.text === "" && slid === undefined ? readMarker(words.text) : undefined;
  const label = content.text !== "" || slid !== undefined ? index : marker !== undefined && !isBullet(marker) ? marker.label : "";
  const title = marker !== undefined && !isBullet(marker) ? slice(words, marker.length) : words;
  while (state.groups.length > 0 && !holdsGroup(state.groups, label)) state.groups.pop();
  const open = state.groups.at(-1);
  const prefix = open === undefined ? state.prefix : label.startsWith(`${open.label}.`) ? open.prefix : open.task.ref;
  const task = newTask(prefix, label, title, emptyFields(), "table/group");
  state.group = task;
  delete state.last;
  delete state.lastRow;
  (open?.task ?? state).tasks.push(task);
  state.groups.push({ label, task, prefix });
}

/**
 * Whether a group stands in the innermost open one: `I.2` in `I`, and what is counted otherwise than any open group in the one above
 * it (`I` in `A`, `1` in `I`); a letter opens its count at `A`.
 */
function holdsGroup(open: TableState["groups"], label: string): boolean {
  if (label.startsWith(`${open.at(-1)?.label}.`)) return true;
  const kind = groupKind(label);
  if (kind === undefined || open.some((group) => groupKind(group.label) === kind)) return false;
  const above = groupKind(open.at(-1)?.label ?? "");
  return kind === "letter" ? above === "roman" && label === "A" : kind === "roman" ? above === "letter" : above !== undefined;
}

function groupKind(label: string): "letter" | "roman" | "number" | undefined {
  if (/^[A-HKĐ]$/u.test(label)) return "letter";
  if (/^[IVXL]{1,6}$/u.test(label)) return "roman";
  return COUNTED.test(label) ? "number" : undefined;
}

/** A row without number whose work begins in mid-sentence, or that has no work at all: the rest of the row above, cut by a page. */
function continuesRow(state: TableState, cells: readonly Cell[], content: Prose): boolean {
  if (state.lastRow === undefined || !state.columns.fields.includes("index")) return false;
  if (content.text === "") return true;
  // With nobody of its own to do it, or in mid-sentence, an unnumbered row goes on with the one above.
  const leadAt = state.columns.fields.indexOf("lead");
  const lead = leadAt === -1 ? "" : textOfCell(cells[leadAt]);
  return isBlank(lead) || /^\p{Ll}/u.test(lead) || /^\p{Ll}/u.test(content.text);
}

function appendRow(state: TableState, cells: readonly Cell[]): void {
  const { lastRow: last, lastFields } = state;
  if (last === undefined || lastFields === undefined) return;
  for (const [column, cell] of cells.entries()) {
    const field = state.columns.fields[column];
    if (field === "output") addField(lastFields, "output", cellPieces(cell), state.context, "table/continued");
    else if (field === "content" && textOfCell(cell) !== "") {
      const more = join(cell.lines.map((line) => line.prose));
      if (last.description === undefined && /^\p{Ll}/u.test(more.text))
        last.title = { ...last.title, text: `${last.title.text} ${more.text}`, at: { start: last.title.at.start, end: more.end } };
      else last.description = { ...foundText(more, "table/continued"), text: `${last.description?.text ?? last.title.text} ${more.text}` };
    } else if (field === "coordinating" || field === "lead") {
      if (/^\p{Lu}/u.test(textOfCell(cell))) addField(lastFields, field, cellPieces(cell, field), state.context, "table/continued");
    } else if (field === "timeline")
      addField(lastFields, "timeline", cellPieces(cell), state.context, "table/continued", state.columns.labels[column]);
  }
  if (lastFields.timeline !== undefined) last.timeline = lastFields.timeline;
  const end = Math.max(...cells.flatMap((cell) => cell.lines.map((line) => line.prose.end)), last.at.end);
  last.at = { start: last.at.start, end };
}

/**
 * `Buổi | Thời gian`: of several columns that say when, the first that says more than a part of some day; `Bắt đầu | Kết thúc`: the
 * one that says when the work is to be done.
 */
function addBestTime(fields: FieldValues, state: TableState, cells: readonly Cell[], columns: readonly number[]): void {
  const labelOf = (column: number) => state.columns.labels[column] ?? "";
  const times = columns
    .toSorted((a, b) => Number(namesStart(labelOf(a))) - Number(namesStart(labelOf(b))))
    .flatMap((column) => {
      const one = emptyFields();
      addField(one, "timeline", cellPieces(cells[column] ?? EMPTY_CELL), state.context, "table/cell", labelOf(column));
      return one.timeline === undefined ? [] : [one.timeline];
    });
  const best = times.find(({ reading }) => reading.kind !== "other") ?? times[0];
  if (best !== undefined) fields.timeline = best;
}

/** @param piece behind the number of a row that several share */
function addRow(state: TableState, cells: readonly Cell[], index: string, content: Prose, piece = ""): void {
  closeCounted(state, index);
  const fields = emptyFields();
  const done = addUnderHeads(fields, state.columns.heads, cells, state.context);
  const times = [...cells.keys()].filter((column) => state.columns.fields[column] === "timeline");
  for (const [column, cell] of cells.entries()) {
    const field = state.columns.fields[column];
    if (done.has(column) || field === undefined || field === "index" || field === "content" || (field === "timeline" && times.length > 1))
      continue;
    addField(fields, field, cellPieces(cell, field), state.context, "table/cell", state.columns.labels[column]);
  }
  if (times.length > 1 && fields.timeline === undefined) addBestTime(fields, state, cells, times);
  if (fields.lead.length === 0) addAgencies(fields.lead, state.columns.doers ?? []);
  const nested =
    index.includes(".") && state.last !== undefined && state.lastIndex !== undefined && index.startsWith(`${state.lastIndex}.`);
  const parent = nested ? state.last : state.group;
  const label = index === "" ? `[${++state.unnumbered}]` : index + piece;
  const prefix = nested ? state.prefix + (state.group === undefined ? "" : refTail(state.group, state.prefix)) : groupPrefix(state, index);
  // The rest of a row whose beginning is lost still says something, and says where.
  const isRest = content.text === "" && index === "";
  const words = isRest ? join((cells.find((cell) => !isBlank(textOfCell(cell))) ?? EMPTY_CELL).lines.map(({ prose }) => prose)) : content;
  const task = newTask(prefix === "" ? state.prefix : prefix, label, words, fields, state.rebuilt ? "table/rebuilt" : "table/row");
  if (parent === undefined) state.tasks.push(task);
  else parent.tasks.push(task);
  state.lastRow = task;
  if (!nested) {
    state.last = task;
    state.lastIndex = index;
  }
  state.lastFields = fields;
}

/** What stands before a row's number: its group, unless the number says it (`1.1` in the group `1`). */
function groupPrefix({ group, groups, prefix }: TableState, index: string): string {
  const open = groups.at(-1);
  if (group === undefined || open === undefined) return group?.ref ?? prefix;
  return open.task === group && index.startsWith(`${open.label}.`) ? open.prefix : group.ref;
}

const COUNTED = /^\d{1,3}$/u;

/** `8` behind the group `7`, whose rows are a), b): it counts on with the groups. */
function closeCounted(state: TableState, index: string): void {
  if (!COUNTED.test(index) || !COUNTED.test(state.groups.at(-1)?.label ?? "")) return;
  state.groups.pop();
  delete state.group;
  const open = state.groups.at(-1);
  if (open !== undefined) state.group = open.task;
}

function refTail(task: FoundTask, prefix: string): string {
  return task.ref.slice(prefix.length);
}

function newTask(prefix: string, label: string, content: Prose, fields: FieldValues, by: string): FoundTask {
  const value = trimValue(content, 0, content.text.length);
  const end = /[.;](?=\s+\p{Lu})/u.exec(value.text);
  const title = end === null || value.text.length < 160 ? value : slice(value, 0, end.index);
  const task: FoundTask = {
    ref: label === "" ? prefix : `${prefix}.${label}`,
    title: foundText(title, by),
    lead: fields.lead,
    coordinating: fields.coordinating,
    outputs: fields.outputs,
    assignments: fields.assignments,
    funding: fields.funding,
    supervisors: fields.supervisors,
    notes: fields.notes,
    tasks: [],
    at: foundText(value, by).at,
    by,
  };
  if (title !== value) task.description = foundText(value, by);
  if (fields.timeline !== undefined) task.timeline = fields.timeline;
  return task;
}

/** Who a line of a cell begins with, though nothing but the line's end parts him from the one above. */
const PERSON = /^(?:thầy|cô|ông|bà|đồng chí|đ\/c|toàn thể|tập thể)\s/u;

/** `P. TCKT`, `P.Kinh tế`: an office by its short form, on a line of its own unless the line before leads to it (`Trưởng`). */
const OFFICE = /^P\.\s?\p{Lu}/u;
const LEADS_ON = /(?:^|\s)(?:trưởng|phó|và|với|của|thuộc)$|[,(–-]$/u;

/** A cell's value: one piece per dashed line, in a cell of names also per person or office that has a line, the rest joined. */
function cellPieces(cell: Cell, field?: Field): Prose[] {
  const pieces: Prose[][] = [];
  let dashed = false;
  for (const { prose, hard } of cell.lines) {
    const marker = readMarker(prose.text);
    const isItem: boolean = isBullet(marker) && (dashed || !goesOnWithDash(pieces[0], prose));
    dashed ||= isItem;
    const item = isItem ? slice(prose, marker?.length ?? 0) : prose;
    const isNamed = (field === "lead" || field === "coordinating") && hard && namesAnother(pieces.at(-1)?.at(-1), prose);
    if (isItem || isNamed || pieces.length === 0) pieces.push([item]);
    else pieces.at(-1)?.push(item);
  }
  return pieces.length === 0 ? [EMPTY_PROSE] : pieces.map((parts) => join(parts));
}

function namesAnother(above: Prose | undefined, { text }: Prose): boolean {
  return PERSON.test(fold(text)) || (OFFICE.test(text) && !LEADS_ON.test(fold(above?.text ?? "").trimEnd()));
}

/** `Phòng Lao động` over `- Việc làm`: one name, broken before its dash. */
function goesOnWithDash(before: readonly Prose[] | undefined, line: Prose): boolean {
  if (before === undefined) return false;
  const [name, ...more] = splitAgencies(join([...before, line]).text);
  return name !== undefined && more.length === 0 && name.name.endsWith(line.text);
}
