import { defineTimeRule } from "../define.ts";

// đột xuất | khi cần thiết | nếu có | khi phát sinh
export const onDemand = defineTimeRule({
  id: "on-demand",
  heads: ["đột", "nếu", "khi"],
  pattern: `đột xuất|nếu có|khi (?:cần|cần thiết|phát sinh)`,
  inText: "never",
  read: () => ({ kind: "conditional" }),
});
