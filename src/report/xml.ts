/** Characters that XML 1.0 does not know even as references, and halves of pairs. */
// oxlint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\n": "&#10;",
  "\r": "&#13;",
  "\t": "&#9;",
};

/** Text inside an element. */
export function content(text: string): string {
  return text.replaceAll(FORBIDDEN, "\uFFFD").replaceAll(/[&<>\r]/gu, (character) => ENTITIES[character] ?? character);
}

/** ` name="value"` for each value that there is. */
export function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${escaped(String(value))}"`]))
    .join("");
}

function escaped(value: string): string {
  return value.replaceAll(FORBIDDEN, "\uFFFD").replaceAll(/[&<>"\n\r\t]/gu, (character) => ENTITIES[character] ?? character);
}
