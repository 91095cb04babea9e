import type { Bilingual } from "../model/diagnostic.ts";
import type { Limits } from "../model/limits.ts";

/** Descriptions of commands, arguments and options, and the examples below them. */
export const HELP = {
  program: {
    vi: "Đọc kế hoạch (Word, PDF, Markdown, văn bản thuần, trang web), chuyển thành dữ liệu YAML hoặc JSON đúng lược đồ và soát lỗi. Chạy hoàn toàn trên máy, không dùng mạng.",
    en: "Reads administrative plans (Word, PDF, Markdown, plain text, web pages), turns them into YAML or JSON that follows a schema, and checks them. Works on this machine alone, without network.",
  },
  programUsage: { vi: "[lệnh] [tùy chọn] <tệp…>", en: "[command] [options] <files…>" },
  filesUsage: { vi: "[tùy chọn] <tệp…>", en: "[options] <files…>" },
  plainUsage: { vi: "[tùy chọn]", en: "[options]" },
  helpUsage: { vi: "[lệnh]", en: "[command]" },
  explainUsage: { vi: "[tùy chọn] <quy-tắc>", en: "[options] <rule>" },
  check: { vi: "soát kế hoạch và nêu nhận xét (lệnh mặc định)", en: "check plans and remark on them (the default command)" },
  compile: { vi: "chuyển kế hoạch thành YAML hoặc JSON", en: "turn plans into YAML or JSON" },
  init: { vi: "ghi một tệp cấu hình mẫu", en: "write a configuration to begin with" },
  schema: {
    vi: "in lược đồ JSON Schema của dữ liệu đầu ra hoặc của tệp cấu hình",
    en: "print the JSON Schema of what compile writes, or of configurations",
  },
  schemaFor: {
    vi: "lược đồ của: plan (mặc định), config, csv (bảng nhiệm vụ)",
    en: "schema of: plan (default), config, csv (list of tasks)",
  },
  config: { vi: "dùng tệp cấu hình này thay cho tệp tìm thấy gần nhất", en: "follow this configuration instead of the nearest one" },
  noConfig: { vi: "không dùng tệp cấu hình nào", en: "follow no configuration" },
  printConfig: {
    vi: "thay cho nhận xét, in cấu hình có hiệu lực đối với tệp này",
    en: "instead of remarks, print the configuration that holds for this file",
  },
  ignore: {
    vi: "bỏ qua các tệp khớp mẫu này, viết như .gitignore (thêm vào .planlintignore)",
    en: "leave out files that match, written as in .gitignore (besides .planlintignore)",
  },
  rules: { vi: "liệt kê các quy tắc soát", en: "list the rules" },
  explain: { vi: "giải thích một quy tắc: vì sao, ví dụ sai, ví dụ đúng", en: "explain a rule: why, wrong, right" },
  help: { vi: "cách dùng một lệnh", en: "how to use a command" },
  files: {
    vi: 'tệp, mẫu tên tệp như "**/*.md", hoặc - để đọc đầu vào chuẩn',
    en: 'files, patterns such as "**/*.md", or - for standard input',
  },
  rule: { vi: "mã quy tắc, như task-without-lead", en: "id of a rule, such as task-without-lead" },
  helpOption: { vi: "xem cách dùng", en: "show how to use it" },
  version: { vi: "xem phiên bản", en: "show the version" },
  lang: { vi: "ngôn ngữ của thông báo: vi (mặc định) hoặc en", en: "language of messages: vi (default) or en" },
  reportFormat: {
    vi: "dạng báo cáo: pretty (mặc định), compact, json, sarif, junit, github, gitlab, checkstyle; ghi thêm :tệp để ra tệp, dùng được nhiều lần",
    en: "form of the report: pretty (default), compact, json, sarif, junit, github, gitlab, checkstyle; with :file into a file; may be given several times",
  },
  baseline: {
    vi: "không tính các nhận xét đã ghi trong tệp này; báo nhận xét nào đã được sửa",
    en: "leave out the remarks this file knows; say which are gone",
  },
  updateBaseline: {
    vi: "bỏ khỏi tệp nhận xét đã biết những gì đã sửa; tạo tệp nếu chưa có (plan-lint-baseline.json)",
    en: "take what is fixed out of the baseline; write a first one where there is none (plan-lint-baseline.json)",
  },
  acceptNew: { vi: "cùng --update-baseline: thêm cả nhận xét mới vào tệp", en: "with --update-baseline: add new remarks to it too" },
  changed: {
    vi: "chỉ soát những tệp, những dòng mà git cho là đã thay đổi (so với HEAD, hoặc với nhánh đã nêu)",
    en: "only files and lines that git says have changed (since HEAD, or since this branch left another one)",
  },
  fix: {
    vi: "tự sửa những chỗ sửa được chắc chắn (dấu cách quanh dấu câu, từ lặp, số 0, ký hiệu), ghi vào chính tệp",
    en: "mend what is safe to mend (spaces round punctuation, doubled words, zeros, symbols), in the files themselves",
  },
  diff: { vi: "chỉ cho xem --fix sẽ sửa gì, không ghi", en: "show what --fix would change, and change nothing" },
  watch: { vi: "soát lại mỗi khi tệp thay đổi, đến khi nhấn Ctrl-C", en: "check again whenever a file changes, until Ctrl-C" },
  cache: { vi: "nhớ kết quả, lần sau chỉ soát tệp đã thay đổi", en: "keep results, and check only changed files the next time" },
  cacheLocation: {
    vi: "thư mục nhớ kết quả (mặc định node_modules/.cache/plan-lint hoặc .plan-lint-cache)",
    en: "folder for kept results (default node_modules/.cache/plan-lint or .plan-lint-cache)",
  },
  jobs: { vi: "số luồng chạy song song khi có nhiều tệp (mặc định: số nhân)", en: "threads for many files (default: number of cores)" },
  emitFormat: {
    vi: "dạng dữ liệu: yaml (mặc định), json, ndjson; xlsx, csv (bảng nhiệm vụ), ics (lịch), akn (Akoma Ntoso), tt05 (siêu dữ liệu lưu trữ)",
    en: "form of the data: yaml (default), json, ndjson; xlsx, csv (list of tasks), ics (calendar), akn (Akoma Ntoso), tt05 (archive metadata)",
  },
  listFormat: { vi: "dạng danh sách: table (mặc định), json", en: "form of the list: table (default), json" },
  reportOutput: { vi: "ghi báo cáo vào tệp này thay vì ra màn hình", en: "write the report to this file instead of standard output" },
  output: {
    vi: "ghi vào tệp này; nếu là thư mục thì mỗi kế hoạch một tệp trong đó",
    en: "write to this file; into a folder, one file for each plan",
  },
  with: {
    vi: "ghi thêm: source (trích dẫn, vị trí), outline (toàn văn theo mục)",
    en: "write also: source (quotes and places), outline (the whole text by section)",
  },
  without: { vi: "không ghi: source, outline", en: "leave out: source, outline" },
  stdin: { vi: "đọc văn bản từ đầu vào chuẩn", en: "read the document from standard input" },
  fromList: {
    vi: "với --format ndjson: mỗi dòng của tệp này (hoặc đầu vào chuẩn) là một đường dẫn hay {path, text}; mỗi dòng cho một dòng kết quả, kể cả lỗi",
    en: "with --format ndjson: a path or {path, text} in each line of this file (or of standard input); a line of result for each, errors too",
  },
  stdinFilename: {
    vi: "tên của văn bản đọc từ đầu vào chuẩn, để biết định dạng",
    en: "name of what standard input holds, which tells its format",
  },
  encoding: {
    vi: "bảng mã của tệp văn bản khi máy nhận sai: auto, utf-8, tcvn3, vni, windows-1258 …",
    en: "encoding of text files where it is told wrong: auto, utf-8, tcvn3, vni, windows-1258 …",
  },
  six: {
    vi: "thay cho nhận xét, in bảng 6 rõ của từng nhiệm vụ (người, việc, thẩm quyền, trách nhiệm, thời gian, sản phẩm)",
    en: "instead of remarks, print for each task how clear it is: who, what, authority, responsibility, when, product",
  },
  explainValues: {
    vi: "thay cho dữ liệu, cho biết từng giá trị do quy tắc nào đọc, từ chữ nào; thêm con trỏ hoặc vài chữ để lọc",
    en: "instead of data, say which rule read each value from which words; a pointer or some words choose among them",
  },
  groupKnown: { vi: "Nhận xét đã biết, phần đã thay đổi, kết quả đã nhớ:", en: "What is known, what has changed, what was kept:" },
  groupMend: { vi: "Tự sửa:", en: "Mending:" },
  groupReading: { vi: "Tệp và cấu hình:", en: "Files and configuration:" },
  limits: { vi: "Giới hạn khi đọc tệp (mặc định):", en: "Limits on what is read (default):" },
  failLevel: {
    vi: "trả mã 1 khi có nhận xét từ mức này: error (mặc định), warning, info, never",
    en: "exit with 1 on remarks from this level: error (default), warning, info, never",
  },
  maxWarnings: { vi: "trả mã 1 khi có quá số cảnh báo này", en: "exit with 1 on more warnings than this" },
  quiet: { vi: "chỉ nêu lỗi", en: "show errors only" },
  exitCodes: {
    vi: `

Mã trả về (mã cao nhất nếu có nhiều): 0 không có lỗi; 1 có lỗi; 2 dùng sai lệnh; 3 có tệp không đọc hoặc không ghi được.`,
    en: `

Exit codes (the highest that applies): 0 clean; 1 findings; 2 wrong usage; 3 a file could not be read or written.`,
  },
  programExamples: {
    vi: `
Ví dụ:
  plan-lint ke-hoach.md                            soát một kế hoạch
  plan-lint compile ke-hoach.md                    in dữ liệu YAML
  plan-lint compile "ke-hoach/**/*.md" -o du-lieu  mỗi kế hoạch một tệp YAML
  plan-lint explain task-without-lead              giải thích một quy tắc
  plan-lint help compile                           cách dùng lệnh compile`,
    en: `
Examples:
  plan-lint plan.md                            check a plan
  plan-lint compile plan.md                    print it as YAML
  plan-lint compile "plans/**/*.md" -o data    one YAML file for each plan
  plan-lint explain task-without-lead          explain a rule
  plan-lint help compile                       how to use compile`,
  },
  checkExamples: {
    vi: `
Ví dụ:
  plan-lint check ke-hoach.md
  plan-lint check "**/*.md" --format compact --max-warnings 0
  plan-lint check "**/*.md" --format json -o bao-cao.json
  plan-lint check ke-hoach.md --six
  type ke-hoach.txt | plan-lint check --stdin-filename ke-hoach.txt`,
    en: `
Examples:
  plan-lint check plan.md
  plan-lint check "**/*.md" --format compact --max-warnings 0
  plan-lint check "**/*.md" --format json -o report.json
  plan-lint check plan.md --six
  cat plan.txt | plan-lint check --stdin-filename plan.txt`,
  },
  compileExamples: {
    vi: `
Ví dụ:
  plan-lint compile ke-hoach.md
  plan-lint compile ke-hoach.md --format json -o ke-hoach.json
  plan-lint compile "ke-hoach/**/*.md" --format ndjson --without source
  plan-lint compile ke-hoach.md --with source,outline
  plan-lint compile ke-hoach.md --explain /tasks/0

Một tệp cho một đối tượng; nhiều tệp cho một luồng YAML, một mảng JSON, hoặc mỗi dòng một đối tượng.
Trích dẫn và vị trí (source) có sẵn trong json, ndjson; trong yaml chỉ có khi dùng --with source.`,
    en: `
Examples:
  plan-lint compile plan.md
  plan-lint compile plan.md --format json -o plan.json
  plan-lint compile "plans/**/*.md" --format ndjson --without source
  plan-lint compile plan.md --with source,outline
  plan-lint compile plan.md --explain /tasks/0

One file gives an object; several give a YAML stream, a JSON array or one object a line.
Quotes and places (source) are in json and ndjson by default, in yaml only with --with source.`,
  },
} as const satisfies Record<string, Bilingual>;

/** What each limit bounds. */
export const LIMITS: Readonly<Record<keyof Limits, Bilingual>> = {
  fileBytes: { vi: "dung lượng tệp", en: "size of a file" },
  unpackedBytes: {
    vi: "dung lượng các phần của tệp Word, OpenDocument sau khi giải nén",
    en: "what is unpacked of a Word or OpenDocument file",
  },
  compressionRatio: { vi: "số byte giải nén trên mỗi byte nén", en: "unpacked bytes to one packed byte" },
  zipEntries: { vi: "số tệp trong một gói", en: "files in one package" },
  depth: { vi: "số lớp lồng nhau của XML, HTML", en: "elements open at once in XML or HTML" },
  nodes: { vi: "số phần tử của XML, HTML hoặc đối tượng PDF", en: "elements of XML or HTML, objects of a PDF" },
  pages: { vi: "số trang PDF", en: "pages of a PDF" },
  textLength: { vi: "số ký tự của văn bản", en: "characters of the text" },
};

/** Headings commander writes itself. */
export const HEADINGS: Readonly<Record<string, string>> = {
  "Usage:": "Cách dùng:",
  "Arguments:": "Đối số:",
  "Options:": "Tùy chọn:",
  "Global Options:": "Tùy chọn chung:",
  "Commands:": "Các lệnh:",
};
