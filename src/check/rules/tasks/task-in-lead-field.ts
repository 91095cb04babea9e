import data from "../../../vi/data/language.json" with { type: "json" };
import { LETTER } from "../../../vi/letters.ts";
import type { Assignment } from "../../../model/plan.generated.ts";
import { fold } from "../../../vi/word.ts";
import { lazy } from "../../lazy.ts";
import { defineRule } from "../../define.ts";
import { nameOf, shorten } from "../../tasks.ts";
import page from "./task-in-lead-field.md";

/** No name of a body is longer. */
const NAME_MAX = 130;

export const taskInLeadField = defineRule({
  id: "task-in-lead-field",
  group: "tasks",
  severity: "info",
  summary: {
    vi: "Nội dung công việc nằm trong phần ghi cơ quan thực hiện.",
    en: "Work is described in the field that names the leading body.",
  },
  messages: {
    sentence: {
      vi: "Phần ghi cơ quan thực hiện của nhiệm vụ {task} chứa cả nội dung công việc: “{words}”.",
      en: "The field that names the body of task {task} also describes work: “{words}”.",
      expected: {
        vi: "Chuyển nội dung công việc lên phần nội dung; ở đây chỉ ghi tên cơ quan.",
        en: "Move the work to the description; write only the body's name here.",
      },
    },
  },
  page,
  *check({ tasks }) {
    for (const { task, pointer, found } of tasks) {
      const [assignment, second] = task.assignments ?? [];
      // Several sentences give the work out among bodies; a single one is a description in the wrong place.
      if (assignment !== undefined && !isLimited(assignment) && second === undefined && found?.assignments[0]?.by === "task/label") {
        yield { at: `${pointer}/assignments/0`, message: "sentence", values: { task: nameOf(task), words: shorten(assignment.text, 80) } };
        continue;
      }
      for (const [index, { name }] of (task.lead ?? []).entries()) {
        if (name.length > NAME_MAX)
          yield { at: `${pointer}/lead/${index}`, message: "sentence", values: { task: nameOf(task), words: shorten(name, 80) } };
      }
    }
  },
});

/** Words that say for which part of the work a body answers, the longest first: `theo chức năng, nhiệm vụ được giao`. */
const scopes = lazy(() => {
  const words = data.scopes.split(", ").sort((a, b) => b.length - a.length);
  return new RegExp(`(?<![${LETTER}])(?:${words.join("|")})(?![${LETTER}])`, "gu");
});

/** Whether nothing but the body and how far its part reaches is named: `Các sở, ban, ngành theo lĩnh vực được giao quản lý`. */
function isLimited({ text, lead = [], coordinating = [] }: Assignment): boolean {
  const named = [...lead, ...coordinating].reduce((rest, { name }) => rest.replace(fold(name), " "), fold(text));
  return !/\p{L}/u.test(named.replace(scopes(), " "));
}
