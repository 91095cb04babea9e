import { foldKey } from "../../../vi/word.ts";
import { defineRule } from "../../define.ts";
import { nameOf, type TaskEntry } from "../../tasks.ts";
import page from "./repeated-task.md";

/** Shorter titles (“Tổ chức hội nghị”) may well stand under several headings. */
const TITLE_MIN = 25;

export const repeatedTask = defineRule({
  id: "repeated-task",
  group: "tasks",
  severity: "warning",
  summary: { vi: "Một nhiệm vụ được giao hai lần.", en: "A task is given twice." },
  messages: {
    again: {
      vi: "Nhiệm vụ {task} trùng với nhiệm vụ {first}.",
      en: "Task {task} is the same as {first}.",
      expected: { vi: "Gộp hai nhiệm vụ, hoặc viết rõ chỗ khác nhau.", en: "Join the two, or say how they differ." },
    },
  },
  page,
  *check({ tasks }) {
    const alike = new Map<number, number>();
    const traces = tasks.map(traceOf);
    for (const trace of traces) alike.set(trace, (alike.get(trace) ?? 0) + 1);
    const seen = new Map<string, TaskEntry>();
    for (const [at, entry] of tasks.entries()) {
      const key = (alike.get(traces[at] ?? 0) ?? 0) > 1 ? keyOf(entry) : undefined;
      if (key === undefined) continue;
      const first = seen.get(key);
      if (first === undefined) {
        seen.set(key, entry);
        continue;
      }
      yield {
        at: entry.pointer,
        message: "again",
        values: { task: nameOf(entry.task), first: nameOf(first.task) },
        severity: first.parent === entry.parent ? "warning" : "info",
        related: [{ message: { vi: "Nhiệm vụ trước ở đây.", en: "The first one is here." }, at: first.pointer }],
      };
    }
  },
});

/** A number that is the same for tasks with the same key, and for few others. Only consonants of ASCII count, which no spelling changes. */
function traceOf({ task: { title, description = "", timeline } }: TaskEntry): number {
  return traced(traced(traced(0, title), description), timeline?.text ?? "");
}

function traced(before: number, text: string): number {
  let trace = before;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at) | 32;
    if (isConsonant(code)) trace = (Math.imul(trace, 31) + code) | 0;
  }
  return trace;
}

/** A small letter of ASCII but a, e, i, o, u, y. */
function isConsonant(code: number): boolean {
  return code > 97 && code <= 122 && code !== 101 && code !== 105 && code !== 111 && code !== 117 && code !== 121;
}

/** Same words, same time, same part of the document: an appendix may list the body's tasks again with who does them. */
function keyOf({ task, isGroup }: TaskEntry): string | undefined {
  if (isGroup || task.title.length < TITLE_MIN) return undefined;
  const part = task.ref?.split(".")[0] ?? "";
  return [/^(?:PL|B\d*$)/u.test(part) ? part : "", task.title, task.description ?? "", task.timeline?.text ?? ""].map(foldKey).join("\n");
}
