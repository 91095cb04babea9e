// The JSON Schema of configuration files, from the rules, their options and the presets.

const SEVERITIES = ["off", "info", "warning", "error"];
/** Fields of a task that may get more labels; the others serve only inside the program. */
const LABELLED = {
  lead: ["Body in charge", "Cơ quan chủ trì"],
  coordinating: ["Bodies that help", "Cơ quan phối hợp"],
  timeline: ["When", "Thời gian thực hiện"],
  output: ["What it yields", "Sản phẩm, kết quả"],
  funding: ["Who pays", "Kinh phí"],
  supervisor: ["Who supervises", "Lãnh đạo phụ trách"],
  note: ["Notes", "Ghi chú"],
};
const LEVELS = ["central", "province", "district", "commune", "sub-commune", "internal", "any"];

const both = ({ vi, en }) => `${vi} — ${en}`;

/** A list of texts, none of them empty. */
const texts = (title, description) => ({ title, description, type: "array", minItems: 1, items: { type: "string", minLength: 1 } });

/** `warning`, or `[warning, {option: value}]`. */
function settingOf(title, description, options) {
  return {
    title,
    description,
    type: ["string", "array"],
    if: { type: "array" },
    // oxlint-disable-next-line no-thenable -- a word of JSON Schema
    then: { prefixItems: [{ $ref: "#/$defs/severity" }, options], items: false, minItems: 2, maxItems: 2 },
    else: { $ref: "#/$defs/severity" },
  };
}

function optionsOf({ options }) {
  const properties = Object.entries(options).map(([name, { description, default: fallback, ...schema }]) => [
    name,
    { title: name, description: both(description), ...schema, default: fallback },
  ]);
  return { type: "object", additionalProperties: false, properties: Object.fromEntries(properties) };
}

/** The rules as properties: those with options have a setting of their own, which names them. */
function ruleProperties(rules) {
  const bare = { type: "object", additionalProperties: false, properties: {} };
  const defs = { plainSetting: settingOf("Setting", "A severity.", bare) };
  const properties = {};
  for (const rule of rules) {
    const text = { title: rule.id, description: `${both(rule.summary)} (${rule.off ? "off" : rule.severity})` };
    if (Object.keys(rule.options).length === 0) properties[rule.id] = { ...text, $ref: "#/$defs/plainSetting" };
    else properties[rule.id] = settingOf(text.title, text.description, optionsOf(rule));
  }
  return { defs, properties };
}

const severity = (title, description) => ({ title, description, $ref: "#/$defs/severity" });

const OWN_WORDS = {
  bodies: {
    title: "Bodies",
    description: "Cơ quan, đơn vị mà danh mục có sẵn chưa có. — Bodies that the gazetteer does not know.",
    type: "array",
    items: {
      type: "object",
      additionalProperties: false,
      required: ["name"],
      properties: {
        name: { title: "Name", description: "Tên đầy đủ. — Full name.", type: "string", minLength: 2 },
        abbreviations: texts("Abbreviations", "Tên viết tắt. — Short forms in capitals."),
        aliases: texts("Aliases", "Tên gọi khác. — Other names."),
        level: {
          title: "Level",
          description: "Cấp. — Level of government; `internal` is a part of one office.",
          type: "string",
          enum: LEVELS,
        },
      },
    },
  },
  labels: {
    title: "Labels",
    description: "Nhãn riêng của các mục trong nhiệm vụ. — More labels of the fields of a task.",
    type: "object",
    additionalProperties: false,
    properties: Object.fromEntries(
      Object.entries(LABELLED).map(([field, [en, vi]]) => [field, texts(en, `Thêm nhãn cho “${vi}”. — More labels.`)]),
    ),
  },
};

const SUPPRESSIONS = {
  title: "Suppressions in the text",
  description: "Mức của nhận xét về chú thích plan-lint-disable. — Severity of remarks on plan-lint-disable comments.",
  type: "object",
  additionalProperties: false,
  properties: {
    unused: severity("Unused", "Chú thích không còn tác dụng. — Comments that suppress nothing (warning)."),
    withoutReason: severity("Without reason", "Chú thích không ghi lý do. — Comments that give no reason (warning)."),
  },
};

/** The preset and the rules, for all files or some. */
function severitiesOf(presets) {
  return {
    extends: { title: "Preset", description: "Bộ mức có sẵn để bắt đầu. — The preset to begin from.", type: "string", enum: presets },
    rules: {
      title: "Rules",
      description: "Mức của từng quy tắc. — Severity of each rule, with options where it has any.",
      $ref: "#/$defs/rules",
    },
  };
}

/** @param presets names of the presets */
export function configSchema(rules, presets) {
  const { defs, properties } = ruleProperties(rules);
  const severities = severitiesOf(presets);
  const files = texts(
    "Files",
    "Mẫu tên tệp viết như .gitignore, tính từ thư mục của tệp cấu hình. — Patterns written as in .gitignore, from the folder of the configuration.",
  );
  const overrides = {
    title: "Overrides",
    description: "Mức riêng cho một số tệp; mục sau thắng mục trước. — Other severities for some files; of several, the last one wins.",
    type: "array",
    items: { type: "object", additionalProperties: false, required: ["files"], properties: { files, ...severities } },
  };
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: "urn:plan-lint:config:1",
    title: "Configuration of plan-lint",
    description:
      "Cấu hình của plan-lint: plan-lint.config.yaml, plan-lint.config.json, .planlintrc. — The nearest file in the folders above a plan applies to it.",
    type: "object",
    additionalProperties: false,
    properties: {
      $schema: { title: "Schema", description: "Where editors find this schema.", type: "string" },
      ...severities,
      overrides,
      ignore: texts(
        "Ignored files",
        "Mẫu tên tệp không đọc, viết như .gitignore. — Patterns of files to leave out, written as in .gitignore.",
      ),
      suppressions: SUPPRESSIONS,
      ...OWN_WORDS,
    },
    $defs: {
      severity: {
        title: "Severity",
        description: "error lỗi, warning cảnh báo, info lưu ý, off không soát.",
        type: "string",
        enum: SEVERITIES,
      },
      rules: { type: "object", additionalProperties: false, properties },
      ...defs,
    },
  };
}
