import type { Plan } from "../model/plan.generated.ts";
import { extensionOf } from "../read/formats.ts";
import { slug } from "../vi/plain.ts";
import { foldKey } from "../vi/word.ts";
import type { Settings } from "./settings.ts";

/** Files of an archive, as paths inside it with forward slashes. */
export const FILES = {
  manifest: "manifest.ndjson",
  others: "others.ndjson",
  report: "report.ndjson",
  index: "index.sqlite",
  readme: "README.txt",
  /** What a run is still busy with; gone when it has ended. */
  work: ".work",
  journal: ".work/journal.ndjson",
  lock: ".work/lock.json",
  state: ".work/state.sqlite",
} as const;

export const FOLDERS = { plans: "plans", texts: "texts", originals: "originals" } as const;

const SHORT_NAMES: readonly (readonly [RegExp, string])[] = [
  [/^ủy ban nhân dân(?= )/u, "ubnd"],
  [/^hội đồng nhân dân(?= )/u, "hdnd"],
  [/^ban chỉ đạo(?= )/u, "bcd"],
];

const NO_YEAR = "khong-ro-nam";
const NO_ISSUER = "khong-ro-co-quan";
const DIGEST_LENGTH = 12;

/** Where a plan's files stand, made of nothing but the plan and its bytes: the same wherever and whenever it is archived. */
export function stemOf({ document, source }: Plan): string {
  const issuer = slug(SHORT_NAMES.reduce((name, [long, short]) => name.replace(long, short), foldKey(document.issuer?.name ?? "")));
  const parts = [slug(document.number ?? "", 40), document.date ?? "", slug(document.title ?? document.type ?? "", 60)].filter(
    (part) => part !== "",
  );
  return `${document.date?.slice(0, 4) ?? NO_YEAR}/${issuer || NO_ISSUER}/${parts.join("_") || "ke-hoach"}.${source.sha256.slice(0, DIGEST_LENGTH)}`;
}

export interface Paths {
  plan: string;
  text: string;
  original?: string;
}

export function pathsOf(plan: Plan, { plans, originals }: Settings): Paths {
  const stem = stemOf(plan);
  return {
    plan: `${FOLDERS.plans}/${stem}.${plans}`,
    text: `${FOLDERS.texts}/${stem}.txt`,
    ...(originals === "none" ? {} : { original: `${FOLDERS.originals}/${stem}.${extensionOf(plan.source.mediaType) ?? "bin"}` }),
  };
}

/** Whether a path that a file of an archive names stays inside the archive's folders. */
export function isArchivePath(path: string): boolean {
  return /^(?:plans|texts|originals)(?:\/[a-z0-9][a-z0-9._-]*)+$/.test(path);
}

/** Formats by how much of a document they carry: of two files with the same text, the first is the one to work with. */
const RICHNESS = ["docx", "odt", "html", "mhtml", "md", "doc", "pdf", "txt"];

/** Whether a file comes in a format that has no words, only letters on a page, or that was likely made from one. */
export function mayBeMisread(mediaType: string): boolean {
  const extension = extensionOf(mediaType);
  return extension === "pdf" || extension === "txt";
}

/** Place of a format in that order. */
export function richnessOf(mediaType: string): number {
  const place = RICHNESS.indexOf(extensionOf(mediaType) ?? "");
  return place === -1 ? RICHNESS.length : place;
}

/** What stands in every archive, for those who find it without the program. */
export const README_TEXT = `KHO KẾ HOẠCH

plans/      mỗi kế hoạch một tệp YAML (hoặc JSON), xếp theo năm và cơ quan ban hành
texts/      toàn văn của từng kế hoạch, cùng tên tệp
originals/  tệp gốc (bản sao hoặc liên kết), nếu kho có giữ
manifest.ndjson  danh mục: mỗi dòng một kế hoạch, kèm mã băm SHA-256 của từng tệp
others.ndjson    tệp đã xem nhưng không phải kế hoạch hoặc không đọc được, kèm lý do
report.ndjson    kết quả của lần thêm gần nhất: mỗi dòng một tệp đầu vào
index.sqlite     cơ sở dữ liệu SQLite: documents, tasks, assignments, deadlines, reports, citations, recipients, texts
archive.json     cách kho được lập

Tra cứu toàn văn bằng sqlite3, có dấu:    SELECT path FROM documents WHERE id IN (SELECT rowid FROM texts('body : "căn cước"'));
không dấu:                                SELECT path FROM documents WHERE id IN (SELECT rowid FROM texts('body_plain : "can cuoc"'));

AN ARCHIVE OF PLANS

plans/ holds one YAML (or JSON) file for each plan by year and issuer; texts/ the whole text of each; originals/ the files
that were read. manifest.ndjson lists the plans with SHA-256 digests, others.ndjson the files that gave none and why,
report.ndjson what became of each input of the last run. index.sqlite answers questions; it is made from the other files.
Written by plan-lint; nothing but plan-lint should write here, everything may read.
`;
