export { findTimes } from "./find.ts";
export { readTimeline } from "./read.ts";
export { asStage } from "./stages.ts";
export { findRecurrences } from "./recur.ts";
export type { Frequency, RecurrenceDue, RecurrenceReading, Slip, TimeContext, TimeKind, TimeReading, TimeStage } from "./types.ts";
export { beginsWithWhen, saysOnlyWhen } from "./whole.ts";
