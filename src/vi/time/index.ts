export { findTimes } from "./find.ts";
export { readTimeline } from "./read.ts";
export { findRecurrences } from "./recur.ts";
export type { Frequency, RecurrenceDue, RecurrenceReading, Slip, TimeContext, TimeKind, TimeReading } from "./types.ts";
