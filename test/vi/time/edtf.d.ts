/** The part of edtf.js that the tests use; the package ships no types. */
declare module "edtf" {
  /** Throws on a text that is no EDTF. `min` and `max`: first and last millisecond, infinite where open. */
  export default function edtf(text: string, constraints: { level: number }): { min: number; max: number };
}
