/**
 * What `\p{L}`, `\p{N}`, `\p{Lu}` and `\p{Ll}` stand for, as ranges to put between the brackets of a character class.
 * V8 builds the Unicode properties anew for every pattern that names one, a third of a millisecond each, and a short run
 * uses some three hundred patterns. So patterns put together at run time take these ranges, and the build writes them into
 * the literal patterns, which go on saying `\p{L}` in the sources.
 *
 * Exact, as a test holds, for everything written in Latin letters, for punctuation, symbols and private use. In the other
 * scripts whole blocks are letters, with their marks and digits, and only Greek and Cyrillic have capitals; characters
 * of two code units are no letters.
 */

/** `\p{L}` */
export const LETTER =
  "A-Za-zªµºÀ-ÖØ-öø-\u02C1\u02C6-\u02D1\u02E0-\u02E4\u02EC\u02EE\u0370-\u1FFF" +
  "\u2071\u207F\u2090-\u209C\u2102\u2107\u210A-\u2113\u2115\u2119-\u211D\u2124\u2126\u2128\u212A-\u212D\u212F-\u2139" +
  "\u213C-\u213F\u2145-\u2149\u214E\u2183\u2184\u2C00-\u2DFF\u3005\u3006\u3031-\u3035\u303B\u303C\u3041-\u318E\u31A0-\u31FF" +
  "\u3400-\u4DBF\u4E00-\uD7FF\uF900-\uFDFF\uFE70-\uFEFC\uFF21-\uFF3A\uFF41-\uFF5A\uFF66-\uFFDC";

/** `\p{N}` */
export const DIGIT =
  "0-9²³¹¼-¾\u2070\u2074-\u2079\u2080-\u2089\u2150-\u2182\u2185-\u2189\u2460-\u249B\u24EA-\u24FF\u2776-\u2793" +
  "\u3007\u3021-\u3029\u3038-\u303A\uFF10-\uFF19";

/** What a word consists of: `\p{L}\p{N}`. */
export const WORD = LETTER + DIGIT;

/** `\p{Lu}` */
export const CAPITAL =
  "A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĲĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽƁƂƄƆƇƉ-ƋƎ-ƑƓƔƖ-ƘƜƝƟƠƢƤƦƧƩƬƮƯƱ-ƳƵƷƸƼ" +
  "ǄǇǊǍǏǑǓǕǗǙǛǞǠǢǤǦǨǪǬǮǱǴǶ-ǸǺǼǾȀȂȄȆȈȊȌȎȐȒȔȖȘȚȜȞȠȢȤȦȨȪȬȮȰȲȺȻȽȾɁɃ-ɆɈɊɌɎ\u0391-\u03AB\u0400-\u042F" +
  "ḀḂḄḆḈḊḌḎḐḒḔḖḘḚḜḞḠḢḤḦḨḪḬḮḰḲḴḶḸḺḼḾṀṂṄṆṈṊṌṎṐṒṔṖṘṚṜṞṠṢṤṦṨṪṬṮṰṲṴṶṸṺṼṾẀẂẄẆẈẊẌẎẐẒẔẞ" +
  "ẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸỺỼỾ\uFF21-\uFF3A";

/** `\p{Ll}` */
export const SMALL_LETTER =
  "a-zµß-öø-ÿāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįıĳĵķĸĺļľŀłńņňŉŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷźżž-ƀƃƅƈƌƍƒƕƙ-ƛƞơƣƥƨƪƫƭưƴƶƹƺƽ-ƿ" +
  "ǆǉǌǎǐǒǔǖǘǚǜǝǟǡǣǥǧǩǫǭǯǰǳǵǹǻǽǿȁȃȅȇȉȋȍȏȑȓȕȗșțȝȟȡȣȥȧȩȫȭȯȱȳ-ȹȼȿɀɂɇɉɋɍɏ-\u0293\u0296-\u02AF\u03AC-\u03CE\u0430-\u045F" +
  "ḁḃḅḇḉḋḍḏḑḓḕḗḙḛḝḟḡḣḥḧḩḫḭḯḱḳḵḷḹḻḽḿṁṃṅṇṉṋṍṏṑṓṕṗṙṛṝṟṡṣṥṧṩṫṭṯṱṳṵṷṹṻṽṿẁẃẅẇẉẋẍẏẑẓẕ-ẝẟ" +
  "ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹỻỽỿ\uFF41-\uFF5A";
