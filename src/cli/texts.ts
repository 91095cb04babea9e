import { type Bilingual, fill } from "../model/diagnostic.ts";

/** Sentences about files and about usage. What is wrong inside a document is said by the stage that finds it. */
export const TEXTS = {
  missing: {
    vi: "Không tìm thấy tệp này.",
    en: "There is no such file.",
  },
  directory: {
    vi: "Đây là thư mục, không phải tệp.",
    en: "This is a folder, not a file.",
  },
  directoryHint: {
    vi: 'Nêu các tệp bên trong, ví dụ: plan-lint "{path}/**/*.docx"',
    en: 'Name the files inside it, such as: plan-lint "{path}/**/*.docx"',
  },
  notFile: {
    vi: "Đây không phải tệp thường (thiết bị, ống dẫn hoặc tương tự).",
    en: "This is not a regular file (a device, a pipe or the like).",
  },
  denied: {
    vi: "Không có quyền đọc tệp này.",
    en: "There is no permission to read this file.",
  },
  tooLarge: {
    vi: "Tệp lớn {size}, quá giới hạn {limit}.",
    en: "The file has {size}, more than the limit of {limit}.",
  },
  unreadable: {
    vi: "Không đọc được tệp ({code}).",
    en: "The file cannot be read ({code}).",
  },
  crash: {
    vi: "plan-lint gặp lỗi bên trong khi xử lý tệp này: {what}",
    en: "plan-lint failed on this file, which is a fault of its own: {what}",
  },
  crashHint: {
    vi: "Báo cho người phát triển, kèm một đoạn văn bản làm lại được lỗi nếu gửi được.",
    en: "Report it to the developers, with a piece of text that shows it if you may.",
  },
  unwritable: {
    vi: "Không ghi được “{path}” ({code}).",
    en: "“{path}” cannot be written ({code}).",
  },
  noFiles: {
    vi: "Chưa nêu tệp nào.",
    en: "No file was named.",
  },
  noMatch: {
    vi: "Không có tệp nào khớp mẫu “{pattern}”.",
    en: "No file matches the pattern “{pattern}”.",
  },
  stdinAlone: {
    vi: "Đọc từ đầu vào chuẩn thì không nêu thêm tệp.",
    en: "Standard input cannot be read along with files.",
  },
  overwrites: {
    vi: "Không ghi đè lên tệp nguồn “{path}”; chọn tên khác cho -o.",
    en: "“{path}” is one of the files to read and will not be overwritten; choose another name for -o.",
  },
  notForScreen: {
    vi: "Dạng {format} không phải văn bản để xem trên màn hình: ghi vào tệp bằng -o.",
    en: "The format {format} is no text to look at on a screen: write it into a file with -o.",
  },
  badListLine: {
    vi: 'Dòng này không phải đường dẫn, cũng không phải {"path": …, "text": …}.',
    en: 'This line is neither a path nor {"path": …, "text": …}.',
  },
  noList: {
    vi: "Không đọc được danh sách “{path}”.",
    en: "The list “{path}” cannot be read.",
  },
  listAlone: {
    vi: "--from-list dùng với --format ndjson, không nêu thêm tệp.",
    en: "--from-list goes with --format ndjson and without files.",
  },
  oneEach: {
    vi: "Dạng {format} mỗi tệp chỉ chứa một kế hoạch: dùng -o với một thư mục.",
    en: "A file of the format {format} holds one plan: name a folder with -o.",
  },
  allIgnored: {
    vi: "Cả {count} tệp đều thuộc diện bỏ qua.",
    en: "{count|The file is|All files are} left out (ignored).",
  },
  oneOnScreen: {
    vi: "Chỉ một dạng báo cáo được ra màn hình; dạng khác ghi vào tệp, ví dụ --format sarif:bao-cao.sarif",
    en: "Only one format can go to standard output; write the others into files, such as --format sarif:report.sarif",
  },
  sameFile: {
    vi: "Hai dạng báo cáo cùng ghi vào “{path}”.",
    en: "Two formats would both be written to “{path}”.",
  },
  noBaseline: {
    vi: "Chưa có tệp “{path}”; thêm --update-baseline để ghi các nhận xét hiện có vào đó.",
    en: "There is no “{path}”; add --update-baseline to write the present remarks there.",
  },
  badBaseline: {
    vi: "“{path}” không phải tệp nhận xét đã biết của plan-lint.",
    en: "“{path}” is no baseline of plan-lint.",
  },
  baselineKnown: {
    vi: "{known} nhận xét đã biết ({path}) không tính.",
    en: "{known} known {known|remark|remarks} ({path}) {known|is|are} left out.",
  },
  baselineFixed: {
    vi: "{fixed} nhận xét đã biết nay không còn; chạy với --update-baseline để bỏ ra khỏi {path}.",
    en: "{fixed} known {fixed|remark is|remarks are} gone; run with --update-baseline to take {fixed|it|them} out of {path}.",
  },
  baselineWritten: {
    vi: "Đã ghi {path}: bỏ ra {fixed}, thêm vào {added}.",
    en: "{path} is written: {fixed} taken out, {added} added.",
  },
  baselineFresh: {
    vi: "{fresh} nhận xét mới không được thêm vào; muốn thêm thì chạy với --accept-new.",
    en: "{fresh} new {fresh|remark is|remarks are} not in it; --accept-new would add {fresh|it|them}.",
  },
  baselineSame: {
    vi: "{path} không có gì thay đổi.",
    en: "Nothing has changed in {path}.",
  },
  noGit: {
    vi: "Không chạy được git, nên không biết phần nào đã thay đổi.",
    en: "git cannot be run, so there is no telling what has changed.",
  },
  noRepository: {
    vi: "Thư mục này không thuộc kho git nào, nên không biết phần nào đã thay đổi.",
    en: "This folder is in no git repository, so there is no telling what has changed.",
  },
  badRef: {
    vi: "git không biết “{ref}” là phiên bản nào.",
    en: "git knows no commit “{ref}”.",
  },
  fixed: {
    vi: "Đã sửa {count} chỗ trong {files} tệp.",
    en: "Mended {count} {count|place|places} in {files} {files|file|files}.",
  },
  fixWould: {
    vi: "Sẽ sửa {count} chỗ trong {files} tệp nếu chạy với --fix.",
    en: "Would mend {count} {count|place|places} in {files} {files|file|files} with --fix.",
  },
  fixRefused: {
    vi: "{path}: {count} chỗ sửa được nhưng không tự sửa trong loại tệp này (chỉ sửa Markdown, văn bản thuần UTF-8).",
    en: "{path}: {count} {count|place|places} could be mended, but not in a file of this kind (only Markdown and plain text in UTF-8).",
  },
  fixFiles: {
    vi: "--fix chỉ sửa tệp; với đầu vào chuẩn hãy dùng --diff.",
    en: "--fix mends files; with standard input use --diff.",
  },
  baselineFiles: {
    vi: "--update-baseline ghi nhận xét về các tệp, không ghi về đầu vào chuẩn.",
    en: "--update-baseline keeps remarks on files, not on standard input.",
  },
  diffAlone: {
    vi: "--diff in ra phần sẽ sửa; báo cáo thì ghi vào tệp, ví dụ --format {format}:bao-cao.txt",
    en: "--diff prints what would change; write the report into a file, such as --format {format}:report.txt",
  },
  notTogether: {
    vi: "{one} và {other} không dùng cùng nhau được.",
    en: "{one} and {other} do not go together.",
  },
  goesWith: {
    vi: "{one} chỉ dùng cùng {other}.",
    en: "{one} goes with {other} only.",
  },
  watchFiles: {
    vi: "--watch theo dõi tệp, không theo dõi được đầu vào chuẩn.",
    en: "--watch watches files, not standard input.",
  },
  watching: {
    vi: "Đang theo dõi {count} tệp. Nhấn Ctrl-C để dừng.",
    en: "Watching {count} {count|file|files}. Press Ctrl-C to stop.",
  },
  noConfig: {
    vi: "Không đọc được tệp cấu hình “{path}” ({code}).",
    en: "The configuration “{path}” cannot be read ({code}).",
  },
  configSyntax: {
    vi: "Tệp cấu hình viết sai cú pháp YAML/JSON: {fault}.",
    en: "The configuration is no YAML or JSON: {reason}.",
  },
  configExists: {
    vi: "Đã có tệp cấu hình “{path}”; không ghi đè.",
    en: "There is a configuration already, “{path}”; it will not be overwritten.",
  },
  configWritten: {
    vi: "Đã ghi {path}.",
    en: "{path} is written.",
  },
  unknownRule: {
    vi: "Không có quy tắc “{rule}”.",
    en: "There is no rule “{rule}”.",
  },
  meant: {
    vi: " Có phải “{name}”?",
    en: " Did you mean “{name}”?",
  },
  noRule: {
    vi: "Chưa nêu tên quy tắc.",
    en: "No rule was named.",
  },
  listRules: {
    vi: " Xem danh sách: plan-lint rules",
    en: " For the list: plan-lint rules",
  },
  badLanguage: {
    vi: "--lang chỉ nhận vi hoặc en, không nhận “{value}”.",
    en: "--lang takes vi or en, not “{value}”.",
  },
  badChoice: {
    vi: "{option} chỉ nhận {choices}, không nhận “{value}”.",
    en: "{option} takes {choices}, not “{value}”.",
  },
  badNumber: {
    vi: "{option} nhận một số từ {least} trở lên, không nhận “{value}”.",
    en: "{option} takes a number from {least} on, not “{value}”.",
  },
  badSize: {
    vi: "{option} nhận một dung lượng như 500KB, 64MB, không nhận “{value}”.",
    en: "{option} takes a size such as 500KB or 64MB, not “{value}”.",
  },
  unknownOption: {
    vi: "Không có tùy chọn “{what}”.",
    en: "There is no option “{what}”.",
  },
  nearOption: {
    vi: "Không có tùy chọn “{what}”. Có phải “{option}”?",
    en: "There is no option “{what}”. Did you mean “{option}”?",
  },
  commandHint: {
    vi: "Nếu muốn gọi lệnh, có phải “{command}”?",
    en: "If this should be a command, did you mean “{command}”?",
  },
  missingConfig: {
    vi: "Không tìm thấy tệp cấu hình “{path}”.",
    en: "There is no configuration “{path}”.",
  },
  optionWithoutValue: {
    vi: "Tùy chọn “{what}” cần một giá trị.",
    en: "The option “{what}” needs a value.",
  },
  noCommand: {
    vi: "Chưa nêu lệnh.",
    en: "No command was named.",
  },
  unknownCommand: {
    vi: "Không có lệnh “{name}”.",
    en: "There is no command “{name}”.",
  },
  listCommands: {
    vi: " Các lệnh: {commands}.",
    en: " The commands: {commands}.",
  },
  excessArguments: {
    vi: "Lệnh này không nhận thêm gì nữa.",
    en: "This command takes nothing more.",
  },
  archiveIsOption: {
    vi: "Lệnh này không nhận thêm gì nữa; kho nêu bằng --in <kho>.",
    en: "This command takes nothing more; the archive is named by --in <archive>.",
  },
  seeHelp: {
    vi: "Xem cách dùng: plan-lint --help",
    en: "For how to use it: plan-lint --help",
  },
} as const satisfies Record<string, Bilingual>;

export type TextName = keyof typeof TEXTS;

/** A file that the program lives by is not as it should be: said in a sentence, without advice on how to use the program. */
export class UnreadableError extends Error {
  readonly text: Bilingual;

  constructor(sentence: Bilingual, values: Readonly<Record<string, string | number>>) {
    const text = fill(sentence, values);
    super(text.en);
    this.text = text;
  }
}

/** Wrong usage: ends the run with exit code 2 and one sentence. */
export class UsageError extends Error {
  readonly text: Bilingual;

  /** `name` is one of the sentences above, or a sentence that another part of the program has made. */
  constructor(name: TextName | Bilingual, values: Readonly<Record<string, string | number>> = {}, more?: Bilingual) {
    const text = fill(typeof name === "string" ? TEXTS[name] : name, values);
    const whole = more === undefined ? text : { vi: text.vi + more.vi, en: text.en + more.en };
    super(whole.en);
    this.text = whole;
  }
}
