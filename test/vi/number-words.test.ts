import { expect, test } from "vitest";
import { numberOfWords } from "../../src/vi/number-words.ts";

test.each([
  ["năm triệu năm trăm nghìn", 5_500_000],
  ["một trăm linh năm", 105],
  ["mười lăm triệu", 15_000_000],
  ["hai mươi mốt", 21],
  ["hai nghìn tỷ", 2e12],
  ["một tỷ hai trăm triệu ba mươi lăm nghìn chẵn", 1_200_035_000],
  ["không", 0],
  ["khoảng năm triệu", undefined],
])("%s is %s", (words, number) => {
  expect(numberOfWords(words.split(" "))).toBe(number);
});
