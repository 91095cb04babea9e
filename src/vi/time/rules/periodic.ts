import { defineTimeRule } from "../define.ts";

// định kỳ | định kỳ hoặc đột xuất | thường xuyên hoặc đột xuất — a rhythm that nobody states
export const periodic = defineTimeRule({
  id: "periodic",
  heads: ["định", "thường", "theo"],
  pattern: `(?:theo )?(?:định kỳ|định kì)(?:(?:,| và| hoặc| hay|\\/) ?đột xuất)?|thường xuyên(?:(?:,| và| hoặc| hay|\\/) ?(?:định kỳ|định kì)(?:(?:,| và| hoặc|\\/) ?đột xuất)?)`,
  inText: "never",
  read: () => ({ kind: "recurring" }),
});
