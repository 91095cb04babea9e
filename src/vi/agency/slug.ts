import { foldKey } from "../word.ts";

const MARKS = /\p{M}/gu;

/** A stable id for a name the gazetteer does not know: "Phòng Quản lý Năng lượng" → "phong-quan-ly-nang-luong". */
export function agencySlug(name: string): string {
  return foldKey(name)
    .replace(/đ/g, "d")
    .replace(/&/g, " va ")
    .normalize("NFD")
    .replace(MARKS, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
}
