import type { Recipient } from "../model/plan.generated.ts";
import { fold } from "../vi/word.ts";
import type { CheckContext } from "./context.ts";

const AS_ABOVE = /^như (?:trên|kính gửi)(?!\p{L})/u;

/** “Như trên” in a document that addresses nobody above its text. An attached plan may go with a letter that does. */
export function pointsNowhere({ text }: Pick<Recipient, "text">, { kind, texts }: CheckContext): boolean {
  if (kind.attached || !AS_ABOVE.test(fold(text))) return false;
  return !texts.some(({ prose }) => fold(prose.text.slice(0, 12)).startsWith("kính gửi"));
}

/** The line of the archive, which ends the recipients: `Lưu: VT, NC.` */
export function isArchiveLine({ text }: Pick<Recipient, "text">): boolean {
  return /(?<!\p{L})lưu(?!\p{L})/u.test(fold(text));
}
