/**
 * The country's name and motto over a document, and the Party's (Decree 30/2020/NĐ-CP, Appendix I, II.1), in folded text.
 * Vowels and their marks are what character recognition and typists get wrong first (`XÃ HỌI`, `HÕA`): any will do.
 */
export const MOTTO = /c.ng h.{1,2} x.? h.i ch. ngh.a|đ.ng c.ng s.n vi.t nam|đ.c l.p[\s-]{1,8}t. do/u;

/** A line of either, which a narrow column may wrap anywhere. */
export const MOTTO_PART = /c.ng h.{1,2} x.? h.i|ch. ngh.a .i.t nam|đ.ng c.ng s.n|đ.c l.p[\s-]{1,8}t. do|^h.nh ph.c/u;
