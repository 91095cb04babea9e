import type { Bilingual } from "../model/diagnostic.ts";

/** How often, as one says it: `once`, `twice`, `3 times`; in Vietnamese the number alone, which “lần” follows. */
export function timesOf(count: number): Bilingual {
  return { vi: String(count), en: count === 1 ? "once" : count === 2 ? "twice" : `${count} times` };
}

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** `2026-05-15` → `15 May 2026` */
export function englishDay(iso: string): string {
  const [year = "", month = "", day = ""] = iso.split("-");
  return `${Number(day)} ${MONTHS[Number(month) - 1] ?? ""} ${year}`;
}
