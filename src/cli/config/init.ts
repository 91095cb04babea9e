import { writeFile } from "node:fs/promises";
import { rules } from "../../check/rules/index.ts";
import type { Bilingual } from "../../model/diagnostic.ts";
import type { Language } from "../../report/index.ts";
import type { Io } from "../io.ts";
import { TEXTS, UsageError } from "../texts.ts";
import { fill } from "../../model/diagnostic.ts";
import { existsSync } from "node:fs";
import { CONFIG_NAMES } from "./data.ts";

const NAME = CONFIG_NAMES[0];

/** `plan-lint init`: a configuration that changes nothing yet and says in comments what could be changed. */
export async function init(lang: Language, io: Io): Promise<number> {
  const existing = CONFIG_NAMES.find((name) => existsSync(name));
  if (existing !== undefined) throw new UsageError("configExists", { path: existing });
  try {
    // Nobody's file is lost, not even one that came in the meantime.
    await writeFile(NAME, template(lang), { flag: "wx" });
  } catch (error) {
    throw new UsageError("unwritable", { path: NAME, code: error instanceof Error && "code" in error ? String(error.code) : "?" });
  }
  await io.out(`${fill(TEXTS.configWritten, { path: NAME })[lang]}\n`);
  return 0;
}

/** The file `init` writes. */
export function template(lang: Language): string {
  const say = (name: keyof typeof WORDS) => WORDS[name][lang];
  const width = Math.max(...rules.map(({ id, severity }) => id.length + severity.length));
  const list = rules.map(
    ({ id, severity, summary }) => `  # ${id}: ${severity}${" ".repeat(width - id.length - severity.length)}  # ${summary[lang]}`,
  );
  return [
    `# yaml-language-server: $schema=./node_modules/plan-lint/schemas/config.schema.json`,
    `# ${say("head")}`,
    "",
    `# ${say("extends")}`,
    "extends: recommended",
    "",
    `# ${say("rules")}`,
    "rules:",
    ...list,
    "",
    ...say("rest")
      .split("\n")
      .map((line) => (line === "" ? "" : `# ${line}`)),
    "",
  ].join("\n");
}

const WORDS = {
  head: {
    vi: "Cấu hình của plan-lint cho các kế hoạch trong thư mục này và bên dưới. Bỏ dấu # ở đầu dòng để dùng.",
    en: "Configuration of plan-lint for the plans in this folder and below. Take away the # of a line to use it.",
  },
  extends: {
    vi: "Bộ mức có sẵn: recommended (mặc định), strict (soát kỹ bản dự thảo), law-implementation (kế hoạch thi hành luật).",
    en: "The preset to begin from: recommended (default), strict (for drafts), law-implementation (plans that carry out a law).",
  },
  rules: {
    vi: "Mức của từng quy tắc: error lỗi, warning cảnh báo, info lưu ý, off không soát.",
    en: "Severity of each rule: error, warning, info, off.",
  },
  rest: {
    vi: `Mức riêng cho một số tệp (mẫu viết như .gitignore):
overrides:
  - files: ["du-thao/**"]
    extends: strict

Tệp không đọc:
ignore: ["luu-tru/**"]

Cơ quan, đơn vị mà danh mục có sẵn chưa có:
bodies:
  - name: Ban Quản lý Dự án Sao Mai
    abbreviations: [BQLDASM]
    level: province

Nhãn riêng của các mục trong nhiệm vụ (lead, coordinating, timeline, output, funding, supervisor, note):
labels:
  lead: [Đầu mối chủ công]

Mức của nhận xét về chú thích plan-lint-disable thừa hoặc không ghi lý do:
suppressions:
  unused: warning
  withoutReason: warning`,
    en: `Other severities for some files (patterns as in .gitignore):
overrides:
  - files: ["drafts/**"]
    extends: strict

Files to leave out:
ignore: ["archive/**"]

Bodies that the gazetteer does not know:
bodies:
  - name: Ban Quản lý Dự án Sao Mai
    abbreviations: [BQLDASM]
    level: province

More labels of the fields of a task (lead, coordinating, timeline, output, funding, supervisor, note):
labels:
  lead: [Đầu mối chủ công]

Severity of remarks on plan-lint-disable comments that are not needed or give no reason:
suppressions:
  unused: warning
  withoutReason: warning`,
  },
} as const satisfies Record<string, Bilingual>;
