/** Why an archive cannot be written to, or cannot be read. */
export type Refusal =
  | { refused: "not-empty" }
  | { refused: "not-an-archive"; what: string }
  | { refused: "other-version"; what: string; version: string }
  | { refused: "bad-file"; what: string }
  | { refused: "interrupted"; what: string }
  | { refused: "bad-line"; what: string; line: number }
  | { refused: "unreadable"; what: string; code: string }
  | { refused: "locked"; pid: number; host: string }
  | { refused: "other-settings"; option: string; has: string };

export function isRefusal(value: object): value is Refusal {
  return "refused" in value;
}
