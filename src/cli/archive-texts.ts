import type { Bilingual } from "../model/diagnostic.ts";

/** Sentences of the archive's commands. */
export const ARCHIVE_TEXTS = {
  noFolder: { vi: "Không có thư mục “{archive}”.", en: "There is no folder “{archive}”." },
  noArchive: {
    vi: "“{archive}” không phải kho kế hoạch. Nêu kho bằng --in; lập kho: plan-lint archive add <thư-mục> --to <kho>",
    en: "“{archive}” is no archive of plans. Name one with --in; to build one: plan-lint archive add <folder> --to <archive>",
  },
  noIndex: {
    vi: "Kho “{archive}” chưa có chỉ mục. Lập chỉ mục: plan-lint archive rebuild --in {archive}",
    en: "The archive “{archive}” has no index. To make it: plan-lint archive rebuild --in {archive}",
  },
  oldIndex: {
    vi: "Chỉ mục của kho “{archive}” do phiên bản khác của plan-lint lập. Lập lại: plan-lint archive rebuild --in {archive}",
    en: "The index of “{archive}” was made by another version of plan-lint. To make it anew: plan-lint archive rebuild --in {archive}",
  },
  damagedIndex: {
    vi: "Chỉ mục của kho “{archive}” bị hỏng ({what}). Các kế hoạch vẫn còn; lập lại chỉ mục: plan-lint archive rebuild --in {archive}",
    en: "The index of “{archive}” is damaged ({what}). The plans are there still; to make it anew: plan-lint archive rebuild --in {archive}",
  },
  unknownBody: { vi: "Không cơ quan nào trong kho có tên “{value}”.", en: "No body in the archive is called “{value}”." },
  unknownLaw: {
    vi: "Không kế hoạch nào trong kho viện dẫn hay có trích yếu “{value}”.",
    en: "No plan in the archive cites “{value}” or has it in its title.",
  },
  meant: { vi: "Gần giống: {names}.", en: "Like it: {names}." },
  notAnArchive: { vi: "“{archive}” không phải kho kế hoạch.", en: "“{archive}” is no archive of plans." },
  notEmpty: {
    vi: "Thư mục “{archive}” đã có tệp khác và không phải kho: chọn thư mục trống.",
    en: "The folder “{archive}” holds other files and is no archive: name an empty one.",
  },
  otherVersion: {
    vi: "Kho “{archive}” theo định dạng {version} của phiên bản plan-lint khác, bản này không đọc được.",
    en: "The archive “{archive}” is of the form {version}, of another version of plan-lint, which this one cannot read.",
  },
  locked: {
    vi: "Một lần chạy khác (số {pid}, máy {host}) đang ghi vào kho “{archive}”. Nếu nó đã dừng, xóa {archive}/.work/lock.json.",
    en: "Another run (process {pid} on {host}) is writing to the archive “{archive}”. If it has ended, remove {archive}/.work/lock.json.",
  },
  interruptedArchive: {
    vi: "Lần thêm vào kho “{what}” bị dừng giữa chừng: chạy lại archive add trước đã.",
    en: "A run on the archive “{what}” was interrupted: run archive add again first.",
  },
  badFile: {
    vi: "“{path}” bị hỏng hoặc không do plan-lint ghi. Khôi phục tệp này từ bản sao lưu rồi chạy lại; kho chưa bị thay đổi.",
    en: "“{path}” is torn or was not written by plan-lint. Restore it from a backup and run this again; the archive was left as it is.",
  },
  refusedLine: {
    vi: "Dòng {line} của “{path}” bị hỏng hoặc không do plan-lint ghi. Xóa dòng này rồi chạy lại archive add với các tệp gốc.",
    en: "Line {line} of “{path}” is torn or was not written by plan-lint. Remove it, then run archive add on the original files again.",
  },
  refusedFile: {
    vi: "Không đọc hoặc ghi được “{path}” ({code}); kho chưa bị thay đổi.",
    en: "“{path}” cannot be read or written ({code}); the archive was left as it is.",
  },
  otherSettings: {
    vi: "Kho “{archive}” đã được lập với {option} = {has}; không đổi được giữa chừng.",
    en: "The archive “{archive}” was begun with {option} = {has}, which cannot be changed later.",
  },
  unfinished: {
    vi: "Lưu ý: có lần thêm chưa xong, kết quả có thể thiếu. Chạy lại archive add.",
    en: "Note: a run was interrupted, so that plans may be missing here. Run archive add again.",
  },
  badDay: {
    vi: "{option} nhận ngày dạng 2026-06-30 hoặc 30/6/2026, không nhận “{value}”.",
    en: "{option} takes a day like 2026-06-30, not “{value}”.",
  },
  badSpan: {
    vi: "{option} nhận năm, quý, tháng hoặc ngày: 2026, II/2026, 6/2026, 30/6/2026; không nhận “{value}”.",
    en: "{option} takes a year, quarter, month or day: 2026, 2026-Q2, 6/2026, 30/6/2026; not “{value}”.",
  },
  badShard: {
    vi: "{option} nhận dạng I/N với I từ 1 đến N, không nhận “{value}”.",
    en: "{option} takes I/N with I from 1 to N, not “{value}”.",
  },
  asOfAlone: {
    vi: "--as-of là ngày để tính quá hạn: dùng cùng --overdue.",
    en: "--as-of is the day on which tasks are overdue: it goes with --overdue.",
  },
  noWords: {
    vi: "Chưa nêu từ cần tìm, cũng không lọc bằng --issuer, --law, --year hay --type.",
    en: "There are neither words to find nor --issuer, --law, --year or --type.",
  },
  missingOption: { vi: "Thiếu {option}.", en: "{option} is missing." },
  stopped: {
    vi: "Đã dừng sau {done} tệp. Kho vẫn dùng được; chạy lại lệnh này để làm tiếp.",
    en: "Stopped after {done} files. The archive is as good as before; run the command again to go on.",
  },
  diskTrouble: {
    vi: "Không ghi được vào kho ({code}) nên dừng sau {done} tệp. Kho vẫn dùng được; xử lý ổ đĩa rồi chạy lại lệnh này để làm tiếp.",
    en: "The archive cannot be written to ({code}); stopped after {done} files. It is as good as before; see to the disk, then run the command again to go on.",
  },
  listing: { vi: "Đã tìm thấy {done} tệp", en: "{done} files found" },
  compiling: { vi: "Xử lý", en: "Compiling" },
  indexing: { vi: "Lập chỉ mục", en: "Indexing" },
  merging: { vi: "Gộp kho", en: "Merging" },
  verifying: { vi: "Kiểm tra", en: "Verifying" },
  rate: { vi: "{rate} tệp/giây", en: "{rate} files/s" },
  left: { vi: "còn {time}", en: "{time} left" },
  summary: { vi: "{total} tệp trong {seconds} giây:", en: "{total} files in {seconds} s:" },
  added: { vi: "thêm mới", en: "added" },
  newVersion: { vi: "phiên bản mới của kế hoạch đã có", en: "new versions of plans" },
  sameText: { vi: "cùng nội dung, khác định dạng", en: "same text in another format" },
  recompiled: { vi: "xử lý lại", en: "compiled again" },
  unchanged: { vi: "không đổi", en: "unchanged" },
  duplicate: { vi: "trùng từng byte với tệp khác", en: "same bytes as another file" },
  notPlan: { vi: "không phải kế hoạch", en: "not plans" },
  failed: { vi: "không đọc được", en: "failed" },
  skipped: { vi: "bỏ qua vì không phải định dạng văn bản", en: "skipped, of no format that is read" },
  seeReport: { vi: "Chi tiết từng tệp: {path}", en: "What became of each file: {path}" },
  andMore: { vi: "… và {count} tệp nữa", en: "… and {count} more" },
  damaged: {
    vi: "{count} tệp của kho bị thiếu hoặc hỏng; chạy: plan-lint archive verify --in {archive}",
    en: "{count} {count|file|files} of the archive {count|is|are} missing or damaged; run: plan-lint archive verify --in {archive}",
  },
  spoilt: {
    vi: "Không khớp danh mục của kho nguồn hoặc là dòng bị hỏng, nên không gộp: {path}",
    en: "Not as the manifest of its archive says, or a line that is torn; left out: {path}",
  },
  indexed: { vi: "Đã lập lại chỉ mục.", en: "The index is made anew." },
  sound: { vi: "Kho nguyên vẹn: {plans} kế hoạch.", en: "The archive is sound: {plans} plans." },
  flaws: {
    vi: "{count} chỗ sai trong kho {plans} kế hoạch.",
    en: "{count} {count|flaw|flaws} in an archive of {plans} {plans|plan|plans}.",
  },
  missing: { vi: "thiếu", en: "missing" },
  changed: { vi: "đã bị thay đổi", en: "changed" },
  invalid: { vi: "không đúng lược đồ", en: "invalid" },
  unlisted: { vi: "không có trong danh mục", en: "not in the manifest" },
  unsorted: { vi: "danh mục không theo thứ tự", en: "out of order in the manifest" },
  unfinishedRun: { vi: "lần thêm chưa xong; chạy lại archive add", en: "left by a run that was interrupted; run archive add again" },
  otherPlan: { vi: "là kế hoạch của tệp gốc khác", en: "is the plan of another original" },
  staleIndex: { vi: "chỉ mục cũ hơn danh mục; chạy archive rebuild", en: "older than the manifest; run archive rebuild" },
  otherIndex: {
    vi: "chỉ mục do phiên bản SQLite khác lập; chạy archive rebuild rồi kiểm tra lại",
    en: "made by another version of SQLite; run archive rebuild and verify again",
  },
  badLine: {
    vi: "dòng bị hỏng hoặc không do plan-lint ghi; xóa dòng này rồi chạy lại archive add với các tệp gốc",
    en: "a line that is torn or was not written by plan-lint; remove it and run archive add on the original files again",
  },
  noManifest: { vi: "không có danh mục", en: "there is no manifest" },
  unreadable: { vi: "không đọc được", en: "cannot be read" },
  noOriginal: {
    vi: "kho không giữ tệp gốc hay toàn văn theo mục (thêm với --with outline)",
    en: "the archive has neither its original nor its outline (add with --with outline)",
  },
  nothingFound: { vi: "Không có kết quả.", en: "Nothing found." },
  shownOf: { vi: "{shown} trong {total} kết quả; thêm --limit {total} để xem hết.", en: "{shown} of {total}; --limit {total} shows all." },
  allShown: { vi: "{total} kết quả.", en: "{total} found." },
  statPlans: { vi: "Kế hoạch", en: "Plans" },
  statCurrent: { vi: "bản hiện hành", en: "current" },
  statSuperseded: { vi: "bản cũ", en: "older versions" },
  statCopies: { vi: "bản trùng nội dung", en: "copies in other formats" },
  statYears: { vi: "Theo năm", en: "By year" },
  statIssuers: { vi: "Theo cơ quan ban hành", en: "By issuer" },
  kindTask: { vi: "Nhiệm vụ", en: "Task" },
  kindDuty: { vi: "Trách nhiệm", en: "Duty" },
  kindReport: { vi: "Báo cáo", en: "Report" },
  statTasks: { vi: "Nhiệm vụ", en: "Tasks" },
  statAll: { vi: "tất cả", en: "all" },
  statWithLead: { vi: "có cơ quan chủ trì", en: "with a lead" },
  statWithTime: { vi: "có thời gian", en: "with a time" },
  statWithProduct: { vi: "có sản phẩm", en: "with a product" },
  statUntold: { vi: "giao cho cơ quan không có ở Nơi nhận", en: "given to a body not among the recipients" },
  statLeads: { vi: "Theo cơ quan chủ trì", en: "By lead" },
  statBases: { vi: "Căn cứ được viện dẫn nhiều nhất", en: "Most cited legal bases" },
  statUnknown: { vi: "không rõ", en: "unknown" },
  folderNeeded: {
    vi: "Dạng {format} ghi mỗi kế hoạch một tệp: dùng -o với một thư mục.",
    en: "The format {format} writes a file for each plan: name a folder with -o.",
  },
} as const satisfies Record<string, Bilingual>;

export type ArchiveText = keyof typeof ARCHIVE_TEXTS;
