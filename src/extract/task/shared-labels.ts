import { isSection, type Section } from "../../outline/section.ts";
import type { FoundTask } from "../found.ts";
import { holdTaskLabel, readLabels } from "../labels.ts";

/**
 * `a) … b) … c) …` under a heading and one set of labels behind the last: they say who and when for each, as behind dashes.
 * Not where another of the items says anything of its own, or where the labels stand in the last one's own line.
 * @param items the marked items under the heading, in order
 * @param tasks the tasks read from them
 */
export function withSharedLabels(items: readonly Section[], tasks: readonly FoundTask[]): readonly FoundTask[] {
  const item = items.at(-1);
  const task = tasks.at(-1);
  if (item === undefined || task === undefined || items.length < 2 || tasks.length !== items.length) return tasks;
  if (task.lead.length === 0 || task.tasks.length > 0 || !holdsOnlyLabels(item)) return tasks;
  if (!items.slice(0, -1).every((one, index) => one.items.length === 0 && saysNothingElse(tasks[index]))) return tasks;
  const { lead, coordinating, timeline, outputs, by } = task;
  return tasks.map((one) => (one === task ? task : { ...one, lead, coordinating, timeline, outputs, by }));
}

/** Lines with task labels under it and nothing else, and none in its own words. */
function holdsOnlyLabels(item: Section): boolean {
  if (item.items.length === 0 || readLabels(item.head) !== undefined) return false;
  return item.items.every((one) => {
    const prose = isSection(one) ? one.head : one.kind === "paragraph" ? one.prose : undefined;
    const reading = prose === undefined ? undefined : readLabels(prose);
    return reading?.lead.text === "" && holdTaskLabel(reading.fields);
  });
}

function saysNothingElse(task: FoundTask | undefined): boolean {
  return (
    task !== undefined &&
    task.lead.length + task.coordinating.length + task.outputs.length + task.tasks.length === 0 &&
    task.timeline === undefined
  );
}
