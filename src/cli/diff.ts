/** One stretch of lines that two texts have in common, or that only one of them has. */
interface Run {
  kind: "same" | "gone" | "new";
  lines: string[];
}

/** Lines shown around a change. */
const CONTEXT = 3;

/** A unified difference as `diff -u` and git write it, which `git apply` takes; empty for equal texts. */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return "";
  const runs = runsOf(linesOf(before), linesOf(after));
  return `--- a/${path}\n+++ b/${path}\n${hunksOf(runs).join("")}`;
}

/** Lines with their line ends, so that a text without one at its end is told from one with it. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/gu) ?? [];
}

/** What two lists of lines have in common, by the greedy algorithm of Myers (1986): cheap where little has changed. */
function runsOf(a: readonly string[], b: readonly string[]): Run[] {
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  const runs: Run[] = [];
  const add = (kind: Run["kind"], lines: readonly string[]) => {
    const last = runs.at(-1);
    if (last?.kind === kind) last.lines.push(...lines);
    else if (lines.length > 0) runs.push({ kind, lines: [...lines] });
  };
  add("same", a.slice(0, head));
  for (const { kind, line } of script(a.slice(head, a.length - tail), b.slice(head, b.length - tail))) add(kind, [line]);
  add("same", a.slice(a.length - tail));
  return runs;
}

/** Differences beyond this are shown as all old lines, then all new ones. */
const STEPS_MAX = 1000;

interface Step {
  kind: Run["kind"];
  line: string;
}

function script(a: readonly string[], b: readonly string[]): Step[] {
  const reach = new Map([[1, 0]]);
  const trace: Map<number, number>[] = [];
  for (let steps = 0; steps <= Math.min(a.length + b.length, STEPS_MAX); steps++) {
    trace.push(new Map(reach));
    for (let diagonal = -steps; diagonal <= steps; diagonal += 2) {
      const down = diagonal === -steps || (diagonal !== steps && (reach.get(diagonal - 1) ?? 0) < (reach.get(diagonal + 1) ?? 0));
      let x = down ? (reach.get(diagonal + 1) ?? 0) : (reach.get(diagonal - 1) ?? 0) + 1;
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x += 1;
      reach.set(diagonal, x);
      if (x >= a.length && x - diagonal >= b.length) return walkBack(trace, a, b);
    }
  }
  return [...a.map((line): Step => ({ kind: "gone", line })), ...b.map((line): Step => ({ kind: "new", line }))];
}

function walkBack(trace: readonly Map<number, number>[], a: readonly string[], b: readonly string[]): Step[] {
  const steps: Step[] = [];
  let x = a.length;
  let y = b.length;
  for (let at = trace.length - 1; at >= 0; at--) {
    const reach = trace[at] ?? new Map<number, number>();
    const diagonal = x - y;
    const down = diagonal === -at || (diagonal !== at && (reach.get(diagonal - 1) ?? 0) < (reach.get(diagonal + 1) ?? 0));
    const before = down ? diagonal + 1 : diagonal - 1;
    const fromX = reach.get(before) ?? 0;
    const fromY = fromX - before;
    while (x > fromX && y > fromY) {
      x -= 1;
      y -= 1;
      steps.push({ kind: "same", line: a[x] ?? "" });
    }
    if (at === 0) break;
    if (down) steps.push({ kind: "new", line: b[--y] ?? "" });
    else steps.push({ kind: "gone", line: a[--x] ?? "" });
  }
  return steps.toReversed();
}

interface Hunk {
  rows: string[];
  oldStart: number;
  oldCount: number;
  newStart: number;
  newCount: number;
}

/** Changes with the lines around them; those that are near share a hunk. */
function hunksOf(runs: readonly Run[]): string[] {
  const hunks: Hunk[] = [];
  let open: Hunk | undefined;
  let oldLine = 1;
  let newLine = 1;
  for (const [index, { kind, lines }] of runs.entries()) {
    if (kind !== "same") {
      open ??= { rows: [], oldStart: oldLine, oldCount: 0, newStart: newLine, newCount: 0 };
      put(open, kind, lines);
    } else {
      const isLast = index === runs.length - 1;
      if (open !== undefined) put(open, kind, isLast || lines.length > 2 * CONTEXT ? lines.slice(0, CONTEXT) : lines);
      if (isLast || lines.length > 2 * CONTEXT || open === undefined) {
        if (open !== undefined) hunks.push(open);
        open = undefined;
      }
      const lead = lines.slice(-CONTEXT);
      if (!isLast && open === undefined) {
        open = {
          rows: [],
          oldStart: oldLine + lines.length - lead.length,
          oldCount: 0,
          newStart: newLine + lines.length - lead.length,
          newCount: 0,
        };
        put(open, kind, lead);
      }
    }
    if (kind !== "new") oldLine += lines.length;
    if (kind !== "gone") newLine += lines.length;
  }
  if (open !== undefined) hunks.push(open);
  return hunks.map(({ rows, oldStart, oldCount, newStart, newCount }) => {
    // An empty side begins before its first line.
    const range = (start: number, count: number) => `${count === 0 ? start - 1 : start},${count}`;
    return `@@ -${range(oldStart, oldCount)} +${range(newStart, newCount)} @@\n${rows.join("")}`;
  });
}

const MARKS: Readonly<Record<Run["kind"], string>> = { same: " ", gone: "-", new: "+" };

function put(hunk: Hunk, kind: Run["kind"], lines: readonly string[]): void {
  for (const line of lines)
    hunk.rows.push(line.endsWith("\n") ? MARKS[kind] + line : `${MARKS[kind]}${line}\n\\ No newline at end of file\n`);
  if (kind !== "new") hunk.oldCount += lines.length;
  if (kind !== "gone") hunk.newCount += lines.length;
}
