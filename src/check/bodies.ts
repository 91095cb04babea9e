import type { Agency } from "../model/plan.generated.ts";
import { expandAbbreviations } from "../vi/agency/index.ts";
import { foldKey } from "../vi/word.ts";

/** The key under which spellings of one name are the same: abbreviations written out, case and tones folded. */
export function bodyKey({ name }: Pick<Agency, "name">): string {
  return foldKey(expandAbbreviations(name)).replace(/^(?:các|những) /u, "");
}

/** Bodies that are named one by one and known as such; persons and groups are not. */
export function isNamedBody({ collective, id }: Agency): boolean {
  return collective !== true && id !== undefined;
}

const ANY_OF_MANY =
  /^(?:các |những )?(?:sở|ban|ngành|bộ|phòng|cơ quan|đơn vị|tổ chức|đoàn thể|địa phương)(?:,| và | -|\/|$| (?:có )?liên quan| thuộc| trực thuộc| chuyên môn| chức năng| cấp | nêu | tại | trên )/u;

/** A group from which nobody in particular follows: “các sở, ban, ngành”. “UBND các xã, phường” is each in its place. */
export function isAnyOfMany(agency: Agency): boolean {
  return agency.collective === true && ANY_OF_MANY.test(foldKey(agency.name));
}
