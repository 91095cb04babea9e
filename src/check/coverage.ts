import { addAll } from "../model/add-all.ts";
import { closesWithAppendix, isLabelled, isRebuilt, isSetOutInAppendix, type TaskEntry } from "./tasks.ts";

/** Which tasks say nothing about something, and how to speak of them. */
export interface Coverage {
  /** Tasks among others that do say it: each a slip of its own, unless its words may only have got lost. */
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
 * Both kinds occur in one document (narrative body, table in the appendix), so each part is judged by itself; with
 * `byGroup` a group of which no member says it counts as a part of its own.
 */
export function coverage(tasks: readonly TaskEntry[], has: (entry: TaskEntry) => boolean, byGroup = false): Coverage {
  const result: Coverage = { single: [], together: [], of: 0, stated: false };
  const work = tasks.filter(({ isGroup }) => !isGroup);
  const listed = work.some(({ task }) => task.ref?.startsWith("PL"));
  const leaves = listed ? setOutHere(work) : work;
  result.stated = leaves.some(has);
  for (const part of parts(leaves)) {
    const lacking = part.filter((entry) => !has(entry));
    const labelled = part.filter(isLabelled).length * 2 >= part.length;
    const silent = lacking.length === part.length || (lacking.length >= part.length * SILENT_SHARE && part.length >= GROUP_MIN);
    if (labelled && !silent) {
      const standing = byGroup ? silentGroups(part, has) : new Set<TaskEntry>();
      addAll(
        result.single,
        lacking.filter((entry) => !standing.has(entry) && !isRebuilt(entry)),
      );
      addAll(result.together, standing);
      if (standing.size > 0) result.of += part.length;
    } else if (lacking.length > 0) {
      addAll(result.together, lacking);
      result.of += part.length;
    }
  }
  return result;
}

/** Tasks that an appendix does not set out; of none in a part that closes with a sentence saying so of all of them. */
function setOutHere(work: readonly TaskEntry[]): TaskEntry[] {
  return parts(work).flatMap((part) => {
    const last = part.at(-1);
    return last !== undefined && closesWithAppendix(last) ? [] : part.filter((entry) => !isSetOutInAppendix(entry));
  });
}

/** Tasks of groups of which no member says it, such as the standing duties of one body among the dated ones of others. */
function silentGroups(part: readonly TaskEntry[], has: (entry: TaskEntry) => boolean): Set<TaskEntry> {
  const groups = new Map<TaskEntry | undefined, TaskEntry[]>();
  for (const entry of part) {
    const members = groups.get(entry.parent);
    if (members === undefined) groups.set(entry.parent, [entry]);
    else members.push(entry);
  }
  return new Set(
    [...groups].flatMap(([parent, members]) => (parent !== undefined && members.length > 1 && !members.some(has) ? members : [])),
  );
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
