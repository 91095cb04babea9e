import type { Rule } from "../define.ts";
import { notAPlan } from "./structure/not-a-plan.ts";

/** All rules, by group, in the order they are listed and run. */
export const rules: readonly Rule[] = [
  // structure
  notAPlan,
];
