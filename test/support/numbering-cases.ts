import { abstractList, cell, item, level, list, p, row, RULED, table, type DocxParts } from "./docx.ts";

/** One list of one level. */
export const one = (format: string, text: string, rest = "") => abstractList(0, level(0, format, text, rest)) + list(1, 0);
const override = (index: number, start: number) => `<w:lvlOverride w:ilvl="${index}"><w:startOverride w:val="${start}"/></w:lvlOverride>`;
/** The levels that plans number their parts by. */
const PLAN_LEVELS =
  level(0, "upperRoman", "%1.") +
  level(1, "decimal", "%2.") +
  level(2, "lowerLetter", "%3)") +
  level(3, "bullet", "-") +
  level(4, "bullet", "+");

/** Word files by what each shows, with the lines Word prints of it. The bench has LibreOffice number them, too. */
export const COUNTING: Readonly<Record<string, [DocxParts, string[]]>> = {
  "levels of a plan": [
    {
      body:
        item("A", 1) +
        item("B", 1, 1) +
        item("C", 1, 2) +
        item("D", 1, 2) +
        item("E", 1, 3) +
        item("F", 1, 4) +
        item("G", 1, 1) +
        item("H", 1, 2) +
        item("I", 1) +
        item("K", 1, 1),
      numbering: abstractList(0, PLAN_LEVELS) + list(1, 0),
    },
    ["I. A", "1. B", "a) C", "b) D", "- E", "+ F", "2. G", "a) H", "II. I", "1. K"],
  ],
  "a paragraph between does not restart": [
    { body: item("A", 1) + p("giữa") + item("B", 1), numbering: one("decimal", "%1.") },
    ["1. A", "giữa", "2. B"],
  ],
  "several levels in one number": [
    {
      body: item("A", 1) + item("B", 1, 1) + item("C", 1, 2) + item("D", 1, 1) + item("E", 1) + item("F", 1, 1),
      numbering:
        abstractList(0, level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2.") + level(2, "lowerLetter", "%1.%2.%3)")) + list(1, 0),
    },
    ["1. A", "1.1. B", "1.1.a) C", "1.2. D", "2. E", "2.1. F"],
  ],
  "legal numbering shows figures for Roman levels": [
    {
      body: item("A", 1) + item("B", 1, 1),
      numbering: abstractList(0, level(0, "upperRoman", "%1.") + level(1, "decimal", "%1.%2.", "<w:isLgl/>")) + list(1, 0),
    },
    ["I. A", "1.1. B"],
  ],
  "without it they stay Roman": [
    {
      body: item("A", 1) + item("B", 1, 1),
      numbering: abstractList(0, level(0, "upperRoman", "%1.") + level(1, "decimal", "%1.%2.")) + list(1, 0),
    },
    ["I. A", "I.1. B"],
  ],
  "a level never restarts": [
    {
      body: item("A", 1) + item("B", 1, 1) + item("C", 1) + item("D", 1, 1),
      numbering: abstractList(0, level(0, "upperRoman", "%1.") + level(1, "decimal", "Điều %2.", '<w:lvlRestart w:val="0"/>')) + list(1, 0),
    },
    ["I. A", "Điều 1. B", "II. C", "Điều 2. D"],
  ],
  "a level restarts after the first level only": [
    {
      body: item("A", 1) + item("B", 1, 1) + item("C", 1, 2) + item("D", 1, 1) + item("E", 1, 2) + item("F", 1) + item("G", 1, 2),
      numbering:
        abstractList(
          0,
          level(0, "upperRoman", "%1.") + level(1, "decimal", "%2.") + level(2, "lowerLetter", "%3)", '<w:lvlRestart w:val="1"/>'),
        ) + list(1, 0),
    },
    ["I. A", "1. B", "a) C", "2. D", "b) E", "II. F", "a) G"],
  ],
  "two instances of one list count on": [
    {
      body: item("A", 1) + item("B", 2) + item("C", 1),
      numbering: abstractList(0, level(0, "decimal", "%1.")) + list(1, 0) + list(2, 0),
    },
    ["1. A", "2. B", "3. C"],
  ],
  "an instance with its own start restarts once, and the list goes on from there": [
    {
      body: item("A", 1) + item("B", 1) + item("C", 2) + item("D", 2) + item("E", 1),
      numbering: abstractList(0, level(0, "decimal", "%1.")) + list(1, 0) + list(2, 0, override(0, 1)),
    },
    ["1. A", "2. B", "1. C", "2. D", "3. E"],
  ],
  "a start other than one": [
    { body: item("A", 1) + item("B", 1), numbering: abstractList(0, level(0, "decimal", "%1.")) + list(1, 0, override(0, 5)) },
    ["5. A", "6. B"],
  ],
  "an instance replaces a level": [
    {
      body: item("A", 1) + item("B", 2),
      numbering:
        abstractList(0, level(0, "decimal", "%1.")) +
        list(1, 0) +
        list(2, 0, `<w:lvlOverride w:ilvl="0">${level(0, "lowerLetter", "%1)")}</w:lvlOverride>`),
    },
    ["1. A", "b) B"],
  ],
  "lists of their own do not mix": [
    {
      body: item("A", 1) + item("B", 2) + item("C", 1) + item("D", 2),
      numbering: abstractList(0, level(0, "decimal", "%1.")) + abstractList(1, level(0, "lowerLetter", "%1)")) + list(1, 0) + list(2, 1),
    },
    ["1. A", "a) B", "2. C", "b) D"],
  ],
  "a level begun by what stands below it": [
    {
      body: item("A", 1, 1) + item("B", 1, 1) + item("C", 1),
      numbering: abstractList(0, level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2.")) + list(1, 0),
    },
    ["1.1. A", "1.2. B", "2. C"],
  ],
  "an empty numbered paragraph is printed and counted": [
    { body: item("A", 1) + item("", 1) + item("C", 1), numbering: one("decimal", "%1.") },
    ["1. A", "2.", "3. C"],
  ],
  "a number hidden by its level is counted, not printed": [
    {
      body: item("A", 1) + item("B", 1, 1),
      numbering: abstractList(0, level(0, "decimal", "%1.", "<w:rPr><w:vanish/></w:rPr>") + level(1, "decimal", "%1.%2.")) + list(1, 0),
    },
    ["A", "1.1. B"],
  ],
  "a hidden paragraph is not counted": [
    {
      body:
        item("A", 1) +
        item("<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>", 1, 0, "").replace("</w:pPr>", "<w:rPr><w:vanish/></w:rPr></w:pPr>") +
        item("C", 1),
      numbering: one("decimal", "%1."),
    },
    ["1. A", "2. C"],
  ],
  "numbers in cells of a table": [
    {
      body: table(RULED, row("STT", "Việc"), row(cell(item("", 1)), "Tập huấn"), row(cell(item("", 1)), "Kiểm tra")),
      numbering: one("decimal", "%1"),
    },
    ["| STT | Việc |", "| 1 | Tập huấn |", "| 2 | Kiểm tra |"],
  ],
};
