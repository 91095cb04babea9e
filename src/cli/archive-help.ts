import type { Bilingual } from "../model/diagnostic.ts";

/** Descriptions of the archive's commands and options. */
export const ARCHIVE_HELP = {
  archive: {
    vi: "lập và tra cứu kho kế hoạch: nhiệm vụ, cơ quan, thời hạn",
    en: "build and question an archive of plans: tasks, bodies, deadlines",
  },
  archiveUsage: { vi: "<lệnh> [tùy chọn]", en: "<command> [options]" },
  add: { vi: "thêm kế hoạch vào kho, bỏ qua tệp đã có", en: "put plans into an archive, passing over those it has" },
  search: { vi: "tìm kế hoạch theo từ ngữ, có dấu hoặc không dấu", en: "find plans by words, with marks or without" },
  tasks: { vi: "liệt kê nhiệm vụ theo cơ quan, thời hạn, văn bản", en: "list tasks by body, deadline, law" },
  stats: { vi: "thống kê kho", en: "figures of the archive" },
  exportPlans: { vi: "xuất kế hoạch trong kho sang dạng khác", en: "write the plans of the archive in another format" },
  verify: { vi: "kiểm tra toàn bộ kho: mã băm, lược đồ, chỉ mục", en: "check the whole archive: digests, schema, index" },
  rebuild: { vi: "lập lại chỉ mục từ các tệp trong kho", en: "make the index anew from the files of the archive" },
  merge: { vi: "gộp nhiều kho thành một", en: "put several archives together" },
  addUsage: { vi: "<tệp|thư-mục…> --to <kho>", en: "<files|folders…> --to <archive>" },
  searchUsage: { vi: "[từ…] [--in <kho>] [tùy chọn]", en: "[words…] [--in <archive>] [options]" },
  inUsage: { vi: "[--in <kho>] [tùy chọn]", en: "[--in <archive>] [options]" },
  mergeUsage: { vi: "<kho…> --to <kho>", en: "<archives…> --to <archive>" },
  inputs: { vi: "tệp và thư mục (đọc cả thư mục con)", en: "files and folders (with all below them)" },
  archives: { vi: "các kho cần gộp", en: "the archives to put together" },
  words: {
    vi: 'từ cần tìm, "cụm từ" để trong ngoặc kép; gõ không dấu thì tìm không dấu; dấu * cuối từ để mở đuôi',
    en: 'words to find, "a phrase" in quotes; those typed without marks match any marks; * leaves the end open',
  },
  to: { vi: "thư mục của kho; lập mới nếu chưa có", en: "folder of the archive; begun where there is none" },
  in: { vi: "thư mục của kho (mặc định: thư mục đang đứng)", en: "folder of the archive (default: the working folder)" },
  jobs: { vi: "số luồng chạy song song (mặc định: số nhân máy)", en: "threads (default: as many as processors)" },
  originals: { vi: "tệp gốc: copy (mặc định), link, none", en: "the files that were read: copy (default), link, none" },
  plansFormat: { vi: "dạng tệp kế hoạch trong kho: yaml (mặc định), json", en: "format of the plan files: yaml (default), json" },
  withParts: { vi: "ghi thêm vào tệp kế hoạch: source, outline", en: "put also into the plan files: source, outline" },
  shard: {
    vi: "chỉ lấy phần thứ I trong N phần, để chia cho nhiều máy (1/4)",
    en: "take share I of N only, to spread the work over machines (1/4)",
  },
  noIndex: { vi: "không lập chỉ mục (khi kho sẽ được gộp)", en: "make no index (when the archive will be merged)" },
  force: { vi: "xử lý lại cả những tệp đã có", en: "compile again what the archive has" },
  timeout: { vi: "thời gian tối đa cho một tệp, tính bằng giây (mặc định 120)", en: "seconds one file may take (default 120)" },
  lead: { vi: "cơ quan chủ trì có những từ này", en: "a lead body with these words" },
  coordinating: { vi: "cơ quan phối hợp có những từ này", en: "a coordinating body with these words" },
  issuer: { vi: "cơ quan ban hành có những từ này", en: "an issuer with these words" },
  law: { vi: "kế hoạch nêu hoặc căn cứ văn bản này (tên hoặc số)", en: "plans about, or resting on, this document (name or number)" },
  dueBefore: { vi: "hết hạn trước ngày này", en: "due before this day" },
  dueAfter: { vi: "hết hạn sau ngày này", en: "due after this day" },
  dueIn: {
    vi: "hết hạn trong năm, quý, tháng, ngày này, kể cả việc định kỳ: 2026, II/2026, 6/2026, 30/6/2026",
    en: "due in this year, quarter, month, day, once or again: 2026, 2026-Q2, 2026-06, 2026-06-30 (6/2026, 30/6/2026)",
  },
  overdue: { vi: "đã quá hạn vào hôm nay hoặc ngày --as-of", en: "overdue today, or on the day of --as-of" },
  asOf: { vi: "ngày tính quá hạn", en: "the day that --overdue asks for" },
  recurring: { vi: "chỉ nhiệm vụ định kỳ", en: "recurring tasks only" },
  untold: { vi: "chỉ nhiệm vụ giao cho cơ quan không có ở Nơi nhận", en: "tasks given to a body that is not among the recipients only" },
  year: { vi: "năm ban hành", en: "year of issue" },
  type: { vi: "tên loại văn bản, như “Kế hoạch”", en: "kind of document, such as “Kế hoạch”" },
  all: { vi: "cả bản cũ và bản trùng nội dung", en: "older versions and copies as well" },
  limit: { vi: "số dòng nhiều nhất", en: "at most so many lines" },
  tasksFormat: { vi: "dạng: table (mặc định), yaml, json, csv, xlsx, ics", en: "format: table (default), yaml, json, csv, xlsx, ics" },
  listFormat: { vi: "dạng: table (mặc định), yaml, json, csv, xlsx", en: "format: table (default), yaml, json, csv, xlsx" },
  exportFormat: {
    vi: "dạng: ndjson (mặc định), json, yaml, xlsx, csv, ics, akn, tt05",
    en: "format: ndjson (default), json, yaml, xlsx, csv, ics, akn, tt05",
  },
  output: { vi: "ghi vào tệp này", en: "write to this file" },
  exportOutput: {
    vi: "ghi vào tệp này, hoặc vào thư mục (akn: mỗi kế hoạch một tệp; csv: kèm datapackage.json)",
    en: "write to this file, or into a folder (akn: a file for each plan; csv: with datapackage.json)",
  },
  addExamples: {
    vi: `
Ví dụ:
  plan-lint archive add ke-hoach-cu --to kho
  plan-lint archive add ke-hoach-cu --to kho --jobs 2 --originals link
  plan-lint archive add /mnt/chung --to kho-1 --shard 1/4 --no-index

Kết quả từng tệp ở <kho>/report.ndjson. Dừng giữa chừng (Ctrl-C, mất điện, hết đĩa): chạy lại lệnh cũ, việc đã làm được giữ.
Mã trả về: 0 xong; 2 dùng sai lệnh; 3 có tệp không đọc được hoặc chưa chạy hết; 130 bị dừng bằng Ctrl-C.`,
    en: `
Examples:
  plan-lint archive add old-plans --to archive
  plan-lint archive add old-plans --to archive --jobs 2 --originals link
  plan-lint archive add /mnt/shared --to archive-1 --shard 1/4 --no-index

What became of each file is in <archive>/report.ndjson. When stopped half-way (Ctrl-C, power cut, full disk) run the same
command again: what is done is kept. Exit codes: 0 done; 2 wrong usage; 3 files that could not be read, or not finished; 130 Ctrl-C.`,
  },
  tasksExamples: {
    vi: `
Ví dụ:
  plan-lint archive tasks --in kho --due-in 2026-06                         việc đến hạn trong tháng
  plan-lint archive tasks --in kho --lead "Công an tỉnh" --format xlsx -o viec.xlsx
  plan-lint archive tasks --in kho --overdue --as-of 2026-07-01             việc quá hạn
  plan-lint archive tasks --in kho --law "Luật Căn cước" --recurring
  plan-lint archive tasks --in kho --untold                                 cơ quan được giao việc mà không có ở Nơi nhận

Hạn của một việc là ngày cuối còn kịp: “trước ngày 30/6/2026” là 29/6, “trong Quý II/2026” là 30/6.`,
    en: `
Examples:
  plan-lint archive tasks --in archive --due-in 2026-06
  plan-lint archive tasks --in archive --lead "Công an tỉnh" --format xlsx -o tasks.xlsx
  plan-lint archive tasks --in archive --overdue --as-of 2026-07-01
  plan-lint archive tasks --in archive --law "Luật Căn cước" --recurring
  plan-lint archive tasks --in archive --untold

A task is due on the last day that is in time: 29 June for “trước ngày 30/6/2026”, 30 June for “trong Quý II/2026”.`,
  },
} as const satisfies Record<string, Bilingual>;

export type ArchiveHelp = keyof typeof ARCHIVE_HELP;
