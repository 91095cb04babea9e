import type { Plan } from "../model/plan.generated.ts";

/** Reads back a plan that was written as YAML or JSON. Throws when the text is neither; what it says is not checked. */
export async function parsePlanFile(text: string, format: "yaml" | "json"): Promise<Plan> {
  return (format === "json" ? JSON.parse(text) : (await import("./yaml.ts")).parseYaml(text)) as Plan;
}
