import { defineTimeRule } from "../define.ts";
import { before, contextYear, resolve, resolveAll, until } from "../span.ts";
import { DONE } from "./shared.ts";

// đến hết ngày 31/12/2026 | đến năm 2030 | hoàn thành đến hết Quý III/2026 | đến trước ngày 30/6/2026 | đến hết năm
export const untilRule = defineTimeRule({
  id: "until",
  heads: ["đến", "tới", "cho", "hết", "kéo", "hoàn", "xong", "kết", "cơ", "phấn", "dự", "phải"],
  pattern: `${DONE}(?:kéo dài )?(?:(?:cho )?(?:đến|tới)(?<how>(?: (?:hết|cuối|trước|khoảng|giữa)){0,2})|hết) (?:{end:moment}|năm(?: nay)?)`,
  inText: "weak",
  read(match, context) {
    const read = match.word("how").includes("trước") ? before : until;
    const [end] = resolveAll(match.moments.slice(0, 1), context);
    if (match.token("end") !== undefined && end !== undefined) return read(end);
    // "đến hết năm": the plan's year.
    if (!match.text.includes("hết") && !match.text.includes("cuối")) return undefined;
    const year = contextYear(context);
    return year === undefined
      ? { kind: "deadline", inclusive: true }
      : { ...read(resolve({ unit: "year", year }, undefined, false)), implied: true };
  },
});
