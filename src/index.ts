/**
 * plan-lint as a library: reads, compiles and checks administrative plans. No file system, clock or network inside, so
 * it can be bundled for a browser; documents come in as bytes.
 */
export { checkPlan, compilePlan, parsePlan, type CompiledPlan, type ParsedPlan, type PlanInput, type PlanOptions } from "./pipeline.ts";
export { rules } from "./check/rules/index.ts";
export { sixClear, type SixTable } from "./check/six.ts";
export type { RuleInfo } from "./model/catalogue.ts";
export type { Bilingual, Diagnostic, Severity } from "./model/diagnostic.ts";
export type { Plan } from "./model/plan.generated.ts";
