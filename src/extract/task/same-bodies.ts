import { fold } from "../../vi/word.ts";
import { addAgencies } from "../context.ts";
import type { FoundAgency, FoundTask } from "../found.ts";

const NUMBER = String.raw`(?:\d{1,3}(?:\.\d{1,2}){0,3}|[a-zđ]|[ivx]{1,5}|này)`;
const PART = String.raw`(?:điểm|khoản|mục|tiểu mục|phần|nhiệm vụ(?: số)?|số thứ tự|stt) ${NUMBER}`;
const AS_IN = new RegExp(String.raw`^như (?:(?:nêu )?(?:tại|ở) )?(?<parts>${PART}(?:,? ${PART}){0,3})(?=\s*(?:[.;]|$))`, "u");

/** How many characters of a value say that its bodies are those of another item: `Như mục 2.1 | ; Văn phòng`; 0 where none do. */
export function asInLength(text: string): number {
  return AS_IN.exec(fold(text))?.[0].length ?? 0;
}

/**
 * Puts the bodies of the item pointed at where a task's say `Như mục 2.1`, `như điểm a khoản 3`, `Như nhiệm vụ số 3`. What
 * points at no other task, or at one without such bodies, stays as printed.
 */
export function withSameBodies(tasks: readonly FoundTask[]): void {
  let index: Index | undefined;
  for (const task of walk(tasks)) {
    for (const field of ["lead", "coordinating"] as const) {
      if (!task[field].some(({ name }) => asInLength(name) > 0)) continue;
      index ??= indexOf(tasks);
      task[field] = resolved(task, field, index);
    }
  }
}

interface Index {
  byRef: ReadonlyMap<string, FoundTask>;
  /** By the first and the last part of the ref, as rows of a table count through its groups. */
  byRow: ReadonlyMap<string, readonly FoundTask[]>;
}

function indexOf(tasks: readonly FoundTask[]): Index {
  const byRef = new Map<string, FoundTask>();
  const byRow = new Map<string, FoundTask[]>();
  for (const task of walk(tasks)) {
    const ref = fold(task.ref);
    byRef.set(ref, task);
    const row = rowOf(ref, ref);
    byRow.set(row, [...(byRow.get(row) ?? []).slice(0, 1), task]);
  }
  return { byRef, byRow };
}

function rowOf(ref: string, label: string): string {
  return `${ref.split(".", 1)[0] ?? ""} ${label.slice(label.lastIndexOf(".") + 1)}`;
}

function resolved(task: FoundTask, field: "lead" | "coordinating", index: Index): FoundAgency[] {
  const agencies: FoundAgency[] = [];
  for (const agency of task[field]) {
    const same = asInLength(agency.name) === 0 ? undefined : pointedAt(agency.name, task, index)?.[field];
    addAgencies(agencies, same === undefined || same.length === 0 ? [agency] : same);
  }
  return agencies;
}

function* walk(tasks: readonly FoundTask[]): Generator<FoundTask> {
  for (const task of tasks) {
    yield task;
    yield* walk(task.tasks);
  }
}

/** The item nearest to the task that its words name: `điểm a` in the same item first, then in the same section. */
function pointedAt(words: string, task: FoundTask, { byRef, byRow }: Index): FoundTask | undefined {
  const labels = labelsIn(words);
  const own = fold(task.ref).split(".");
  for (let length = own.length - 1; length >= 0; length--) {
    const found = byRef.get([...own.slice(0, length), ...labels].join("."));
    if (found !== undefined && found !== task) return found;
  }
  const rows = labels.length === 1 ? (byRow.get(rowOf(fold(task.ref), labels[0] ?? "")) ?? []) : [];
  return rows.length === 1 && rows[0] !== task ? rows[0] : undefined;
}

/** `điểm a khoản 1 Mục II` from the widest to the narrowest: II, 1, a. */
function labelsIn(words: string): string[] {
  const parts = AS_IN.exec(fold(words))?.groups?.["parts"] ?? "";
  const labels = parts.split(/,? (?=điểm|khoản|mục|tiểu mục|phần|nhiệm vụ|số thứ tự|stt)/u).map((part) => part.split(" ").at(-1) ?? "");
  return labels.filter((label) => label !== "này").reverse();
}
