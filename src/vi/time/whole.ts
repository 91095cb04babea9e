import { fold } from "../word.ts";
import type { TimeReading } from "./types.ts";

/** What may stand beside the deciding words of a time without saying anything else. */
const BESIDE = /^(?:dự kiến|vào|trong|khoảng|bắt đầu|thực hiện|hoàn thành|sáng|chiều|tối|các|ngày|thời gian|[\s.,;:–-])*$/u;

/** Whether the words before those that decide the time say nothing else. */
export function beginsWithWhen(text: string, { core }: TimeReading): boolean {
  return BESIDE.test(fold(text).slice(0, core.start));
}

/** Whether the words are the time and nothing besides. */
export function saysOnlyWhen(text: string, reading: TimeReading): boolean {
  return beginsWithWhen(text, reading) && BESIDE.test(fold(text).slice(reading.core.end));
}
