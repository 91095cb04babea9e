import { defineTimeRule } from "../define.ts";

// In running text: "…; thực hiện thường xuyên." | "Duy trì thường xuyên." A sentence or clause that says nothing but this says when;
// "thường xuyên kiểm tra" and "kiểm tra thường xuyên" say how.
export const keptUp = defineTimeRule({
  id: "kept-up",
  heads: ["thực", "duy", "triển"],
  pattern: "(?<=(?:^|[,;.:(]) ?)(?:được )?(?:thực hiện|duy trì|triển khai) thường xuyên(?:(?:,| và)? liên tục)?(?= ?(?:[.;)]|$))",
  inText: "strong",
  read: () => ({ kind: "ongoing" }),
});
