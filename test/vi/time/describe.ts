import type { RecurrenceReading, TimeReading } from "../../../src/vi/time/index.ts";

/** A reading in one line, as the pages beside the rules print it. */
export function describeTime(reading: TimeReading): string {
  const { kind, edtf, from, to, rrule, certainty, impossible, slip } = reading;
  return [
    kind,
    edtf ?? "",
    from === undefined && to === undefined ? "" : `${from ?? ""}→${to ?? ""}`,
    rrule?.join(" và ") ?? "",
    certainty === "implied" ? "ngầm định" : "",
    impossible === true ? "không có trong lịch" : "",
    slip === undefined ? "" : `đọc “${slip.found}” là “${slip.expected}”`,
  ]
    .filter((part) => part !== "")
    .join(" ");
}

export function describeRecurrence(reading: RecurrenceReading): string {
  const { frequency, due, slip } = reading;
  return [
    frequency,
    due === undefined ? "" : `“${due.text}”`,
    due?.rrule?.join(" và ") ?? due?.edtf ?? "",
    due?.impossible === true ? "không có trong lịch" : "",
    slip === undefined ? "" : `đọc “${slip.found}” là “${slip.expected}”`,
  ]
    .filter((part) => part !== "")
    .join(" ");
}
