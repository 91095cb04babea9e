/**
 * The sound system of Vietnamese as it is spelt: onsets, rhymes and vowel letters.
 *
 * The inventory follows the description common to school grammars and to L. C. Thompson, "A Vietnamese Reference
 * Grammar" (1965): a syllable is onset + rhyme + tone, and the rhymes are a closed list. Rhymes are written without
 * their tone, grouped by vowel so that a gap is easy to see.
 */

/** The six ways to write each vowel letter: level, huyền, sắc, hỏi, ngã, nặng. */
export const VOWEL_TONES: readonly string[] = [
  "aàáảãạ",
  "ăằắẳẵặ",
  "âầấẩẫậ",
  "eèéẻẽẹ",
  "êềếểễệ",
  "iìíỉĩị",
  "oòóỏõọ",
  "ôồốổỗộ",
  "ơờớởỡợ",
  "uùúủũụ",
  "ưừứửữự",
  "yỳýỷỹỵ",
];

/** Longest first, so that the first one a word starts with is its onset. `qu` and `gi` are onsets of their own. */
export const ONSETS: readonly string[] = [
  ..."ngh".split(" "),
  ..."ch gh gi kh ng nh ph qu th tr".split(" "),
  ..."b c d đ g h k l m n r s t v x".split(" "),
];

/** Rhymes after any onset or none; {@link fits} in `syllable.ts` says which onset is spelt before which of them. */
export const RHYMES: readonly string[] = [
  "a ac ach ai am an ang anh ao ap at au ay",
  "ăc ăm ăn ăng ăp ăt",
  "âc âm ân âng âp ât âu ây",
  "e ec em en eng eo ep et",
  "ê êch êm ên ênh êp êt êu",
  "i ich im in inh ip it iu ia iêc iêm iên iêng iêp iêt iêu",
  "o oc oi om on ong op ot ooc oong",
  "ô ôc ôi ôm ôn ông ôp ôt",
  "ơ ơi ơm ơn ơp ơt",
  "u uc ui um un ung up ut ua uôc uôi uôm uôn uông uôt",
  "ư ưa ưc ưi ưm ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu",
].flatMap((row) => row.split(" "));

/** Rhymes with a glide before the vowel (`oa`, `uê`): never after a labial, and after `c` and `k` spelt `qu`. */
export const GLIDE_RHYMES: readonly string[] = [
  "oa oac oach oai oam oan oang oanh oao oap oat oay",
  "oăc oăm oăn oăng oăt",
  "oe oem oen oeo oep oet",
  "uâng uân uât uây",
  "uê uêch uên uênh uêt",
  "uơ uy uya uych uyên uyêt uynh uyt uyu",
].flatMap((row) => row.split(" "));

/** What may follow `qu`, whose `u` is the glide. `quốc` keeps the `ô` that `cuốc` writes `uô`. */
export const RHYMES_AFTER_QU: readonly string[] = [
  "a ac ach ai am an ang anh ao ap at au ay",
  "ăc ăm ăn ăng ăp ăt",
  "âc ân âng ât ây",
  "e en eo et",
  "ê êch ên ênh êt êu",
  "i ich in inh it iu ơ ôc",
  "y ych ynh yt yên yêt",
].flatMap((row) => row.split(" "));

/** `giêng`: the `i` of `iêng` has merged into the onset. `gì` and `gìn` are read as `g` + `i`, `in`. */
export const RHYMES_AFTER_GI_ONLY: readonly string[] = ["êng", "êc"];

/** `g` is written bare before these two although `gh` stands before `i` everywhere else. */
export const RHYMES_AFTER_BARE_G: readonly string[] = ["i", "in"];

/** Spelt with `y` because no letter stands before: `yên`, `yêu`. */
export const RHYMES_WITHOUT_ONSET: readonly string[] = ["yêm", "yên", "yêng", "yêt", "yêu"];

/** Onsets after which the rhyme `i` may be spelt `y`: `kỹ`/`kĩ`, `lý`/`lí`, names such as `Vy`, `Thy`. */
export const ONSETS_BEFORE_Y: readonly string[] = ["", "h", "k", "l", "m", "s", "t", "th", "v"];

export const LABIALS: readonly string[] = ["b", "m", "ph", "v"];

/** Onsets of borrowed words and of place names from other languages of Vietnam: `pin`, `Krông`, `Plei`. */
export const LOAN_ONSETS: readonly string[] = ["bl", "br", "chr", "đr", "gl", "gr", "kl", "kr", "pl", "pr", "p", "xtr"];

/** Rhymes that only borrowed words and such place names have: `tuýp`, `Đắk`. */
export const LOAN_RHYMES: readonly string[] = [
  "ak ăk âk ek êk ik ok ôk ơk uk ưk",
  "al el êl il ol ôl ơl ul ar er êr ir or ôr ơr ur",
  "êc êng ơc ơng ưn ưp ôôc ôông uyn uyp oăp oac iêk uôk ươk",
].flatMap((row) => row.split(" "));
