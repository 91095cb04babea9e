import { defineTimeRule } from "../define.ts";
import { contextYear, openFrom, resolve } from "../span.ts";

// các năm tiếp theo | năm tiếp theo | những năm sau — counted from the plan's own year
export const followingYears = defineTimeRule({
  id: "following-years",
  heads: ["các", "những", "trong", "năm"],
  pattern: `(?:trong )?(?:(?:các|những) )?năm (?:tiếp theo|kế tiếp|sau|tới)`,
  inText: "never",
  read(_match, context) {
    const year = contextYear(context);
    return year === undefined
      ? { kind: "open" }
      : { ...openFrom(resolve({ unit: "year", year: year + 1 }, undefined, false)), implied: true };
  },
});
