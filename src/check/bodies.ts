import type { Agency, Plan } from "../model/plan.generated.ts";
import { bodyKey } from "../vi/agency/index.ts";
import { foldKey } from "../vi/word.ts";
import type { TaskEntry } from "./tasks.ts";

/** {@link bodyKey} for one document, which names the same few bodies again and again. */
export function bodyKeys(): typeof bodyKey {
  const keys = new Map<string, string>();
  return (agency) => {
    let key = keys.get(agency.name);
    if (key === undefined) keys.set(agency.name, (key = bodyKey(agency)));
    return key;
  };
}

/** A body given work, and where. */
export interface GivenBody {
  agency: Agency;
  /** JSON pointer: `/tasks/2/lead/0`. */
  pointer: string;
  as: "lead" | "coordinating" | "responsible";
  /** The same for bodies of one name that were read alike. */
  name: string;
}

/** Who leads tasks and who helps, task by task, then who has duties in the section on organisation. */
export function givenBodies(tasks: readonly TaskEntry[], { responsibilities = [] }: Plan): GivenBody[] {
  const given: GivenBody[] = [];
  const add = (agencies: readonly Agency[] | undefined, base: string, as: GivenBody["as"]): void => {
    for (const [index, agency] of (agencies ?? []).entries())
      given.push({
        agency,
        pointer: `${base}/${index}`,
        as,
        name: agency.collective === true ? `* ${agency.name}` : `${agency.id} ${agency.name}`,
      });
  };
  for (const { task, pointer } of tasks) {
    add(task.lead, `${pointer}/lead`, "lead");
    add(task.coordinating, `${pointer}/coordinating`, "coordinating");
  }
  for (const [at, { agencies }] of responsibilities.entries()) add(agencies, `/responsibilities/${at}/agencies`, "responsible");
  return given;
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
