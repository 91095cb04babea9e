import { isLabelled, type TaskEntry } from "./tasks.ts";

/** Which tasks say nothing about something, and how to speak of them. */
export interface Coverage {
  /** Tasks among others that do say it: each a slip of its own. */
  single: TaskEntry[];
  /** Tasks of parts where (nearly) nobody says it: one remark for all of them. */
  together: TaskEntry[];
  /** How many tasks there are in the parts that `together` comes from. */
  of: number;
  /** Some tasks of the plan do say it. */
  stated: boolean;
}

/** From this share of silent tasks on, a part is taken to be written without the field on purpose. */
const SILENT_SHARE = 0.8;
/** In smaller parts one task that does say it shows that the others should. */
const GROUP_MIN = 3;

/**
 * Sorts the tasks that lack something. Plans come in two kinds: in some every task carries labels, and one without is a
 * slip; in others the content is narrative and the work is given out elsewhere, and a remark on each would be a flood.
 * Both kinds occur in one document (narrative body, table in the appendix), so each part is judged by itself.
 */
export function coverage(tasks: readonly TaskEntry[], has: (entry: TaskEntry) => boolean): Coverage {
  const result: Coverage = { single: [], together: [], of: 0, stated: false };
  const leaves = tasks.filter(({ isGroup }) => !isGroup);
  result.stated = leaves.some(has);
  for (const part of parts(leaves)) {
    const lacking = part.filter((entry) => !has(entry));
    const labelled = part.filter(isLabelled).length * 2 >= part.length;
    const silent = lacking.length === part.length || (lacking.length >= part.length * SILENT_SHARE && part.length >= GROUP_MIN);
    if (labelled && !silent) result.single.push(...lacking);
    else if (lacking.length > 0) {
      result.together.push(...lacking);
      result.of += part.length;
    }
  }
  return result;
}

/** The tasks by the section, table or appendix they stand in: the first member of their number. */
function parts(leaves: readonly TaskEntry[]): TaskEntry[][] {
  const byPart = new Map<string, TaskEntry[]>();
  for (const entry of leaves) {
    const { ref = "" } = entry.task;
    const key = ref.includes(".") ? ref.slice(0, ref.indexOf(".")) : "";
    const part = byPart.get(key);
    if (part === undefined) byPart.set(key, [entry]);
    else part.push(entry);
  }
  return [...byPart.values()];
}
