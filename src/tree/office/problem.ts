import type { Bilingual, Diagnostic, Severity } from "../../model/diagnostic.ts";

/**
 * Ends the reading of a package. Thrown and caught inside the readers only: `parseDocx` and `parseOdt` turn it into
 * their one diagnostic.
 */
export class ReadProblem extends Error {
  readonly diagnostic: Diagnostic;

  constructor(diagnostic: Diagnostic) {
    super(diagnostic.message.en);
    this.name = "ReadProblem";
    this.diagnostic = diagnostic;
  }
}

/** A remark of the read stage; it has no place, since it concerns the file. */
export function remark(ruleId: string, severity: Severity, message: Bilingual, expected?: Bilingual): Diagnostic {
  return { ruleId: `read/${ruleId}`, severity, message, ...(expected === undefined ? {} : { expected }) };
}

function problem(ruleId: string, message: Bilingual, expected?: Bilingual): ReadProblem {
  return new ReadProblem(remark(ruleId, "error", message, expected));
}

const SAVE_AGAIN: Bilingual = {
  vi: "Mở tệp bằng Word hoặc LibreOffice, lưu thành tệp mới rồi thử lại.",
  en: "Open the file in Word or LibreOffice, save it as a new file and try again.",
};

const TRUSTED_ONLY: Bilingual = {
  vi: "Nếu tin nơi gửi và tệp đúng là kế hoạch: mở bằng Word, chép nội dung sang một tệp mới rồi thử lại.",
  en: "If you trust the sender and it is a plan: open it in Word, copy what it says into a new file and try again.",
};

const CUT_OUT: Bilingual = {
  vi: "Tách riêng phần kế hoạch ra một tệp rồi thử lại.",
  en: "Put the plan into a file of its own and try again.",
};

const megabytes = (bytes: number) => String(Math.max(1, Math.round(bytes / 1024 / 1024)));

export function fileTooLarge(bytes: number, limit: number): ReadProblem {
  return problem(
    "too-large",
    {
      vi: `Tệp quá lớn: ${megabytes(bytes)} MB, giới hạn là ${megabytes(limit)} MB.`,
      en: `The file is too large: ${megabytes(bytes)} MB, the limit is ${megabytes(limit)} MB.`,
    },
    CUT_OUT,
  );
}

export function textTooLong(limit: number): ReadProblem {
  return problem(
    "too-large",
    {
      vi: `Văn bản quá dài: hơn ${limit} ký tự.`,
      en: `The text is too long: more than ${limit} characters.`,
    },
    CUT_OUT,
  );
}

export function tooManyParts(count: number, limit: number): ReadProblem {
  return problem(
    "zip-bomb",
    {
      vi: `Tệp nén chứa ${count} mục, giới hạn là ${limit}; không mở để bảo đảm an toàn.`,
      en: `The package holds ${count} entries, the limit is ${limit}; it was not opened, for safety.`,
    },
    TRUSTED_ONLY,
  );
}

export function unpacksTooLarge(part: string, limit: number): ReadProblem {
  return problem(
    "zip-bomb",
    {
      vi: `Phần “${part}” khi giải nén vượt ${megabytes(limit)} MB; dừng đọc để bảo đảm an toàn.`,
      en: `The part “${part}” unpacks to more than ${megabytes(limit)} MB; reading stopped, for safety.`,
    },
    TRUSTED_ONLY,
  );
}

export function packedTooTightly(part: string, limit: number): ReadProblem {
  return problem(
    "zip-bomb",
    {
      vi: `Phần “${part}” nén quá ${limit} lần, không giống văn bản thật; dừng đọc để bảo đảm an toàn.`,
      en: `The part “${part}” is packed more than ${limit} to 1, unlike a real document; reading stopped, for safety.`,
    },
    TRUSTED_ONLY,
  );
}

export function damagedPackage(): ReadProblem {
  return problem(
    "damaged",
    {
      vi: "Tệp bị hỏng hoặc tải về chưa đủ: không đọc được mục lục của gói nén.",
      en: "The file is damaged or was not downloaded whole: its package directory cannot be read.",
    },
    {
      vi: "Tải lại hoặc xin lại tệp; nếu Word vẫn mở được thì lưu thành tệp mới rồi thử lại.",
      en: "Download it again or ask for another copy; if Word still opens it, save it as a new file and try again.",
    },
  );
}

export function damagedPart(part: string): ReadProblem {
  return problem(
    "damaged",
    { vi: `Tệp bị hỏng: không đọc được phần “${part}”.`, en: `The file is damaged: its part “${part}” cannot be read.` },
    SAVE_AGAIN,
  );
}

export function missingPart(part: string): ReadProblem {
  return problem(
    "damaged",
    {
      vi: `Tệp thiếu phần “${part}” nên không có nội dung để đọc.`,
      en: `The file lacks its part “${part}”, so there is no content to read.`,
    },
    SAVE_AGAIN,
  );
}

export function documentTypeRefused(part: string): ReadProblem {
  return problem(
    "xml-doctype",
    {
      vi: `Phần “${part}” khai báo DTD, là cách thường dùng để tấn công; không đọc tệp này.`,
      en: `The part “${part}” declares a DTD, a common means of attack; the file was not read.`,
    },
    SAVE_AGAIN,
  );
}

export function nestedTooDeep(part: string, limit: number): ReadProblem {
  return problem(
    "too-deep",
    {
      vi: `Phần “${part}” lồng nhau quá ${limit} cấp; dừng đọc để bảo đảm an toàn.`,
      en: `The part “${part}” nests more than ${limit} levels deep; reading stopped, for safety.`,
    },
    TRUSTED_ONLY,
  );
}

export function tooManyElements(part: string, limit: number): ReadProblem {
  return problem(
    "too-large",
    {
      vi: `Phần “${part}” có hơn ${limit} phần tử; dừng đọc để bảo đảm an toàn.`,
      en: `The part “${part}” has more than ${limit} elements; reading stopped, for safety.`,
    },
    CUT_OUT,
  );
}

export function encrypted(): ReadProblem {
  return problem(
    "encrypted",
    { vi: "Tệp có mật khẩu nên không đọc được.", en: "The file is protected by a password and cannot be read." },
    {
      vi: "Mở tệp bằng mật khẩu, bỏ mật khẩu trong “Tệp > Thông tin > Bảo vệ tài liệu” rồi lưu lại.",
      en: "Open the file with its password, remove it under “File > Info > Protect Document” and save.",
    },
  );
}

/** `found` names what the bytes are, `wanted` what the reader takes. */
export function wrongFormat(found: Bilingual, wanted: Bilingual): ReadProblem {
  return problem("wrong-format", {
    vi: `Tệp không phải ${wanted.vi} mà là ${found.vi}.`,
    en: `The file is not ${wanted.en} but ${found.en}.`,
  });
}
