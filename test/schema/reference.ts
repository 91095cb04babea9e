/** Writes schemas/README.md from the titles, descriptions and examples of the schema. */
export interface Node {
  title?: string;
  description?: string;
  type?: string;
  $ref?: string;
  items?: Node;
  enum?: readonly unknown[];
  format?: string;
  pattern?: string;
  properties?: Record<string, Node>;
  required?: readonly string[];
  examples?: readonly unknown[];
  $defs?: Record<string, Node>;
}

const link = (ref: string) => {
  const name = ref.replace("#/$defs/", "");
  return `[${name}](#${name.toLowerCase()})`;
};

function typeOf(node: Node): string {
  if (node.$ref !== undefined) return link(node.$ref);
  if (node.items !== undefined) return `list of ${typeOf(node.items)}`;
  if (node.enum !== undefined) return node.enum.map((value) => `\`${JSON.stringify(value)}\``).join(", ");
  if (node.format !== undefined) return node.format;
  return node.type ?? "";
}

const cell = (text: string) => text.replaceAll("|", "\\|");

function exampleOf(node: Node): string {
  const [first] = node.examples ?? [];
  return first === undefined ? "" : ` Example: \`${JSON.stringify(first)}\`.`;
}

function fields(node: Node): string {
  const rows = Object.entries(node.properties ?? {}).map(([name, property]) => {
    const star = node.required?.includes(name) === true ? "*" : "";
    return `| \`${name}\`${star} | ${cell(typeOf(property))} | ${cell((property.description ?? "") + exampleOf(property))} |`;
  });
  return ["| field | value | meaning |", "| --- | --- | --- |", ...rows].join("\n");
}

function section(name: string, node: Node): string {
  const body = node.properties === undefined ? `${typeOf(node)}${exampleOf(node)}` : fields(node);
  const examples = node.properties === undefined ? [] : (node.examples ?? []).map((value) => JSON.stringify(value, null, 2));
  const shown = examples.map((text) => `\n\`\`\`json\n${text}\n\`\`\`\n`).join("");
  return `## ${name}\n\n${node.description ?? ""}\n\n${body}\n${shown}`;
}

export function reference(schema: Node): string {
  const head = [
    "# The plan: reference of fields",
    "",
    "Written from `plan.schema.json` (JSON Schema 2020-12) by `test/schema/schema.test.ts`; change the schema, then run `npx vitest run test/schema -u`.",
    "Fields with an asterisk are always there. Every other field is absent when the document does not say it: there are no nulls and no empty lists.",
    "",
    "Bản mô tả các trường dữ liệu. Trường có dấu * luôn có mặt; trường khác chỉ có khi văn bản nêu.",
    "",
  ].join("\n");
  const sections = [section("plan", schema), ...Object.entries(schema.$defs ?? {}).map(([name, node]) => section(name, node))];
  return `${head}\n${sections.join("\n")}`;
}
