import { defineTimeRule } from "../define.ts";
import { on, resolveAll } from "../span.ts";

// 30/6/2026 | 6/2026 | 2026 | Quý II/2026 | Giai đoạn 2026 - 2030 — what a label or a column heads
export const bare = defineTimeRule({
  id: "bare",
  heads: ["*"],
  pattern: `{at:moment}`,
  inText: "weak",
  read(match, context) {
    const [at] = resolveAll(match.moments, context);
    return at === undefined ? undefined : on(at);
  },
});
