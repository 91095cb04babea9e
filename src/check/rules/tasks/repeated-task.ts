import type { Responsibility } from "../../../model/plan.generated.ts";
import { foldKey } from "../../../vi/word.ts";
import { defineRule } from "../../define.ts";
import { nameOf, shorten, TELLING_TITLE_MIN, type TaskEntry } from "../../tasks.ts";
import page from "./repeated-task.md";

/** So may shorter duties, such as reports. */
const DUTY_MIN = 50;

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
    duty: {
      vi: "Việc “{duty}” giao cho {body} hai lần.",
      en: "The duty “{duty}” is given to {body} twice.",
      expected: { vi: "Bỏ một chỗ, hoặc viết rõ chỗ khác nhau.", en: "Drop one of the two, or say how they differ." },
    },
  },
  page,
  *check({ tasks, plan }) {
    for (const [index, one] of (plan.responsibilities ?? []).entries())
      for (const { at, first, duty } of repeatedDuties(one, `/responsibilities/${index}/duties`)) {
        const body = one.agencies.map(({ name }) => name).join(", ");
        const related = [{ message: { vi: "Lần trước ở đây.", en: "The first time is here." }, at: first }];
        yield { at, message: "duty", values: { duty: shorten(duty), body }, related };
      }
    for (const group of alike(tasks)) {
      const seen = new Map<string, TaskEntry>();
      // Most are copies letter for letter, which need no folding.
      const keyed = new Set(group.map(wordsOf)).size > 1 ? foldedWordsOf : wordsOf;
      for (const entry of group) {
        const key = keyed(entry);
        const first = seen.get(key);
        if (first === undefined) {
          seen.set(key, entry);
          continue;
        }
        if (sharesWords(first, entry)) continue;
        yield {
          at: entry.pointer,
          message: "again",
          values: { task: nameOf(entry.task), first: nameOf(first.task) },
          severity: first.parent === entry.parent ? "warning" : "info",
          related: [{ message: { vi: "Nhiệm vụ trước ở đây.", en: "The first one is here." }, at: first.pointer }],
        };
      }
    }
  },
});

/** Two rows under one merged cell: the work is printed once, for each to do its piece of it. */
function sharesWords(first: TaskEntry, entry: TaskEntry): boolean {
  const [one, other] = [first.task.source?.start.offset, entry.task.source?.start.offset];
  return one !== undefined && one === other;
}

interface RepeatedDuty {
  at: string;
  /** Where the same stood before. */
  first: string;
  duty: string;
}

/** A body's duties, or parts of them between semicolons and full stops, that stand among its duties before in the same words. */
function* repeatedDuties({ duties = [] }: Responsibility, base: string): Generator<RepeatedDuty> {
  const seen = new Map<string, string>();
  for (const [index, { text }] of duties.entries()) {
    const at = `${base}/${index}`;
    const own = new Map<string, string>();
    for (const part of text.split(/;|\.\s/u)) if (part.trim().length >= DUTY_MIN) own.set(foldKey(part).replace(/[\s.,]+$/u, ""), part);
    for (const [key, duty] of own) {
      const first = seen.get(key);
      if (first === undefined) seen.set(key, at);
      else yield { at, first, duty };
    }
  }
}

/** The tasks that may have the same words, those with the same trace together; a task like no other is in no group. */
function alike(tasks: readonly TaskEntry[]): TaskEntry[][] {
  const groups = new Map<number, TaskEntry[]>();
  for (const entry of tasks) {
    if (entry.isGroup || entry.task.title.length < TELLING_TITLE_MIN) continue;
    const trace = traceOf(entry);
    const group = groups.get(trace);
    if (group === undefined) groups.set(trace, [entry]);
    else group.push(entry);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

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
function wordsOf(entry: TaskEntry): string {
  return fieldsOf(entry).join("\n");
}

/** {@link wordsOf} for comparing those that are not the same letter for letter. */
function foldedWordsOf(entry: TaskEntry): string {
  return fieldsOf(entry).map(foldKey).join("\n");
}

function fieldsOf({ task }: TaskEntry): string[] {
  const part = task.ref?.split(".")[0] ?? "";
  return [/^(?:PL|B\d*$)/u.test(part) ? part : "", task.title, task.description ?? "", task.timeline?.text ?? ""];
}
