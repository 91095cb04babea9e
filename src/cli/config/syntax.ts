/** What the reader of YAML says in English, told to those who write configurations: each with how it begins or ends. */
const FAULTS: readonly (readonly [RegExp, string])[] = [
  [/^tab characters/u, "thụt dòng bằng dấu cách, không bằng phím Tab"],
  [/indentation/u, "thụt dòng không đều, hoặc giá trị có dấu hai chấm mà không đặt trong dấu nháy"],
  [/^duplicated/u, "một mục ghi hai lần"],
  [/within a flow collection$/u, "ngoặc mở mà không đóng"],
  [/quoted scalar$/u, "dấu nháy mở mà không đóng"],
  [/non-printable/u, "có ký tự điều khiển, không phải chữ"],
];

export function faultInVietnamese(reason: string): string {
  return FAULTS.find(([pattern]) => pattern.test(reason))?.[1] ?? "từ chỗ này không còn đúng cách viết";
}
