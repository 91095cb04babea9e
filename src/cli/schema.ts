import config from "../../schemas/config.schema.json" with { type: "json" };
import plan from "../../schemas/plan.schema.json" with { type: "json" };
import type { Io } from "./io.ts";

/** `plan-lint schema`: the JSON Schema of what `compile` writes, of configurations, or the Table Schema of its CSV. */
export async function printSchema(of: "plan" | "config" | "csv", io: Io): Promise<number> {
  const schema = of === "csv" ? await tableOfTasks() : { plan, config }[of];
  await io.out(`${JSON.stringify(schema, null, 2)}\n`);
  return 0;
}

async function tableOfTasks(): Promise<object> {
  const { TASK_COLUMNS, tableSchema } = await import("../emit/csv.ts");
  return tableSchema(TASK_COLUMNS);
}
