import { createHash } from "node:crypto";
import { fc } from "../support/fast-check.ts";
import { expect, test } from "vitest";
import { sha256 } from "../../src/read/sha256.ts";

const reference = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

test.each<[string, string]>([
  ["", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
  ["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
])("of “%s”, as FIPS 180-4 has it", (text, hash) => expect(sha256(new TextEncoder().encode(text))).toBe(hash));

test("every length around the block borders", () => {
  for (let length = 0; length < 200; length++) {
    const bytes = Uint8Array.from({ length }, (_, index) => (index * 37 + length) & 0xff);
    expect(sha256(bytes)).toBe(reference(bytes));
  }
});

test("any bytes, and a view into a larger buffer", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat({ max: 20 }), (bytes, skip) => {
      expect(sha256(bytes.subarray(skip))).toBe(reference(bytes.subarray(skip)));
    }),
  );
});

test("10 MB in well under a second", { retry: 3 }, () => {
  const bytes = new Uint8Array(10_000_000).fill(0x61);
  const start = performance.now();
  const hash = sha256(bytes);
  expect(performance.now() - start).toBeLessThan(900);
  expect(hash).toBe(reference(bytes));
});
