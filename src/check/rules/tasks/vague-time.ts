import { defineRule } from "../../define.ts";
import { fold } from "../../../vi/word.ts";
import { nameOf, refList, type TaskEntry } from "../../tasks.ts";
import page from "./vague-time.md";

export const vagueTime = defineRule({
  id: "vague-time",
  group: "tasks",
  severity: "info",
  summary: { vi: "Thời gian thực hiện không có mốc để kiểm tra.", en: "The time of a task gives nothing to check against." },
  messages: {
    one: {
      vi: "Thời gian “{time}” của nhiệm vụ {task} không có mốc hoàn thành.",
      en: "The time “{time}” of task {task} has no end.",
      expected: {
        vi: "Nêu thêm mốc kiểm tra được, ví dụ “thường xuyên; báo cáo kết quả trước ngày 15 tháng 12 hằng năm”.",
        en: "Add a date to check against, such as a yearly report.",
      },
    },
    all: {
      vi: "Cả {total} nhiệm vụ chỉ ghi thời gian không có mốc hoàn thành, như “{time}”.",
      en: "All {total} tasks have a time without an end, such as “{time}”.",
      expected: {
        vi: "Nêu mốc hoàn thành cho những việc làm xong được trong năm; việc thường xuyên thì nêu kỳ báo cáo.",
        en: "Give an end to what can be finished, and a reporting date to what goes on.",
      },
    },
    many: {
      vi: "{count}/{total} nhiệm vụ chỉ ghi thời gian không có mốc hoàn thành (“{time}” …): {refs}.",
      en: "{count} of {total} tasks have a time without an end (“{time}” …): {refs}.",
      expected: {
        vi: "Nêu mốc hoàn thành cho những việc làm xong được trong năm; việc thường xuyên thì nêu kỳ báo cáo.",
        en: "Give an end to what can be finished, and a reporting date to what goes on.",
      },
    },
  },
  page,
  *check({ tasks }) {
    const timed = tasks.filter(({ task }) => task.timeline !== undefined);
    const vague = timed.filter(isVague);
    const [first] = vague;
    if (first === undefined) return;
    const time = first.task.timeline?.text ?? "";
    if (vague.length > 3)
      yield {
        at: `${first.pointer}/timeline`,
        message: vague.length === timed.length ? "all" : "many",
        values: { count: vague.length, total: timed.length, time, refs: refList(vague) },
      };
    else
      for (const entry of vague)
        yield {
          at: `${entry.pointer}/timeline`,
          message: "one",
          values: { time: entry.task.timeline?.text ?? "", task: nameOf(entry.task) },
        };
  },
});

/** An event ends it: `từ nay đến khi kết thúc cuộc bầu cử`, `trong thời gian diễn ra Ngày hội`. */
const ENDS_WITH_EVENT =
  /(?:đến|tới)(?: khi| lúc| ngày)? kết thúc(?!\p{L})|trong (?:suốt )?thời gian (?:diễn ra|tổ chức|tiến hành)(?!\p{L})/u;

/** A number of days from an event on ends with the last of them: `trong 30 ngày kể từ ngày ký`, `10 ngày sau kỳ họp`, `trước kỳ họp 05 ngày`. */
const LENGTH = /(?<![\p{L}\p{N}/])\d{1,3}\s?(?:\([^()]{1,20}\)\s?)?(?:giờ|ngày|tuần|tháng|năm)(?!\p{L})/u;
const FROM_EVENT = /(?<!\p{L})(?:từ|sau|trước|khi)(?!\p{L})/u;

/** All the time, from now on, or when something happens: no day on which the task is late. */
function isVague({ task }: TaskEntry): boolean {
  const { timeline } = task;
  if (timeline === undefined || timeline.end !== undefined || timeline.rrule !== undefined) return false;
  const text = fold(timeline.text);
  if (ENDS_WITH_EVENT.test(text)) return false;
  if (timeline.kind === "conditional") return !(LENGTH.test(text) && FROM_EVENT.test(text));
  return timeline.kind === "ongoing" || timeline.kind === "open";
}
