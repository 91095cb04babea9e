import { coverage } from "../../coverage.ts";
import { defineRule } from "../../define.ts";
import { nameOf, refList } from "../../tasks.ts";
import page from "./task-without-output.md";

/** More tasks than this are spoken of together. */
const SINGLE_MAX = 3;

export const taskWithoutOutput = defineRule({
  id: "task-without-output",
  group: "tasks",
  severity: "info",
  summary: { vi: "Nhiệm vụ không nêu sản phẩm, kết quả.", en: "A task does not say what it yields." },
  messages: {
    one: {
      vi: "Nhiệm vụ {task} không nêu sản phẩm, trong khi các nhiệm vụ khác có nêu.",
      en: "Task {task} does not say what it yields, while others do.",
      expected: { vi: "Thêm “- Sản phẩm: <văn bản, báo cáo, hội nghị …>.”", en: "Add “- Sản phẩm:” with the document, report or event." },
    },
    many: {
      vi: "{count}/{total} nhiệm vụ không nêu sản phẩm: {refs}.",
      en: "{count} of {total} tasks do not say what they yield: {refs}.",
      expected: {
        vi: "Ghi sản phẩm của từng nhiệm vụ (văn bản, báo cáo, hội nghị …) để kiểm tra được kết quả.",
        en: "Say what each task yields, so that the result can be checked.",
      },
    },
    all: {
      vi: "Cả {total} nhiệm vụ đều không nêu sản phẩm.",
      en: "None of the {total} tasks says what it yields.",
      expected: {
        vi: "Ghi sản phẩm của từng nhiệm vụ (văn bản, báo cáo, hội nghị …) để kiểm tra được kết quả.",
        en: "Say what each task yields, so that the result can be checked.",
      },
    },
  },
  page,
  options: {
    when: {
      type: "string",
      enum: ["law-implementation", "always"],
      default: "law-implementation",
      description: {
        vi: "Nhận xét cả kế hoạch không nêu sản phẩm: chỉ khi là kế hoạch triển khai thi hành luật, hay luôn luôn.",
        en: "When a plan that names no products at all is remarked on: only if it implements a law, or always.",
      },
    },
  },
  *check({ tasks, kind }, { when }) {
    const { single, together, of, stated } = coverage(
      tasks,
      ({ task }) => task.outputs !== undefined || task.assignments?.some(({ outputs }) => outputs !== undefined) === true,
    );
    if (single.length > SINGLE_MAX) {
      const [lead] = single;
      yield {
        at: lead?.pointer ?? "",
        message: "many",
        values: { count: single.length, total: tasks.filter(({ isGroup }) => !isGroup).length, refs: refList(single) },
      };
    } else for (const entry of single) yield { at: entry.pointer, message: "one", values: { task: nameOf(entry.task) } };
    const [first] = together;
    if (first === undefined || stated || (when !== "always" && !kind.lawImplementation)) return;
    yield {
      at: first.pointer,
      message: together.length === of && of > 1 ? "all" : "many",
      values: { count: together.length, total: of, refs: refList(together) },
    };
  },
});
