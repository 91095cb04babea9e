/**
 * Names set in capitals, as a running text would print them: `ỦY BAN NHÂN DÂN TỈNH NGHỆ AN` → `Ủy ban nhân dân tỉnh Nghệ An`.
 * Rules of capitals: Decree 30/2020/NĐ-CP, Appendix II (place names: every syllable; bodies: first syllable and the
 * word that names the field).
 */

/** Words of unit after which a proper name follows. */
const UNITS = ["tỉnh", "thành phố", "quận", "huyện", "thị xã", "thị trấn", "phường", "xã", "đặc khu"];
/** Short forms that stay in capitals wherever they stand. */
const KEEP = /^(?:UBND|HĐND|MTTQ|THPT|THCS|TH|TW|TP|BCH|BCĐ|BQL|GD&ĐT|GDĐT|KH&CN|NN&MT|PCCC|CNCH|BHXH|CSDL|[IVXL]+|\p{L}*[\d&/-][\p{L}\d&/-]*)$/u;
/** Nouns of bodies whose field word takes a capital: `Sở Tư pháp`, `Bộ Công an`. */
const FIELD_AFTER = /^(?:bộ|sở|phòng|cục|vụ|chi cục|tổng cục|ban|đoàn|hội|trường)$/u;

/** Sentence case for a name printed in capitals; a name with small letters is returned as it stands. */
export function sentenceCaseName(name: string): string {
  const text = name.replace(/\s+/gu, " ").trim();
  const letters = text.replace(/[^\p{L}]/gu, "");
  if (letters !== letters.toUpperCase() || letters.length < 4) return text;
  const words = text.split(" ");
  const result: string[] = [];
  let proper = false;
  for (const [index, word] of words.entries()) {
    const lower = word.toLowerCase();
    const previous = words[index - 1]?.toLowerCase() ?? "";
    const pair = `${previous} ${lower}`;
    if (KEEP.test(word) && word.length <= 12 && (/[\d&/-]/u.test(word) || isShort(word))) result.push(word);
    else if (index === 0) result.push(capital(lower));
    else if (UNITS.includes(lower) || UNITS.includes(pair)) {
      proper = true;
      result.push(lower);
    } else if (UNITS.some((unit) => unit.startsWith(`${lower} `) && unit === `${lower} ${words[index + 1]?.toLowerCase() ?? ""}`)) result.push(lower);
    else if (proper) result.push(capital(lower));
    else if (FIELD_AFTER.test(previous) && index === 1 && !/^(?:chỉ|quản|nhân|cán|điều|tổ|chấp|thường|soạn|công tác|kiểm)/u.test(lower)) result.push(capital(lower));
    else result.push(lower);
  }
  return result.join(" ");
}

function isShort(word: string): boolean {
  return /^(?:UBND|HĐND|MTTQ|THPT|THCS|TW|TP|BCH|BCĐ|BQL|PCCC|CNCH|BHXH|CSDL)$/u.test(word);
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
