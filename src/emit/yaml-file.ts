import { dump, type Event, EVENT_ID, getScalarValue, load, parseEvents, YAMLException } from "js-yaml";

/** A YAML or JSON file that was read: the value, and where its parts stand. */
export interface YamlFile {
  value: unknown;
  /** Offset of the key or item that a JSON pointer (RFC 6901) leads to; undefined where there is none. */
  offsetOf: (pointer: string) => number | undefined;
}

/** Why a text is no YAML, and the offset where that shows. */
export interface YamlFault {
  reason: string;
  offset: number;
}

/** Reads the first document of a YAML 1.2 file, which a JSON file is too. */
export function readYaml(text: string): YamlFile | { fault: YamlFault } {
  try {
    const value = load(text);
    let offsets: Map<string, number> | undefined;
    return { value, offsetOf: (pointer) => (offsets ??= offsetsOf(text)).get(pointer) };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { fault: { reason: error.reason, offset: error.mark?.position ?? 0 } };
  }
}

/** YAML as people write it: no folded lines, no references. */
export function writeYaml(value: unknown): string {
  return dump(value, { lineWidth: -1, noRefs: true });
}

/** Walks the parser's events; an open mapping waits in turn for a key and for its value. */
function offsetsOf(text: string): Map<string, number> {
  const offsets = new Map<string, number>();
  const open: { pointer: string; kind: "mapping" | "sequence" | "document"; key: string | undefined; count: number }[] = [];
  /** Pointer of a value that begins at `start`; undefined for a key. */
  const begin = (event: Event, start: number): string | undefined => {
    const parent = open.at(-1);
    if (parent === undefined || parent.kind === "document") return "";
    if (parent.kind === "sequence") return record(`${parent.pointer}/${parent.count++}`, start);
    if (parent.key === undefined) {
      parent.key = event.type === EVENT_ID.SCALAR ? getScalarValue(text, event) : "";
      record(`${parent.pointer}/${escaped(parent.key)}`, start);
      return undefined;
    }
    const pointer = `${parent.pointer}/${escaped(parent.key)}`;
    parent.key = undefined;
    return pointer;
  };
  const record = (pointer: string, start: number): string => {
    if (!offsets.has(pointer)) offsets.set(pointer, start);
    return pointer;
  };
  for (const event of parseEvents(text, {})) {
    if (event.type === EVENT_ID.POP) open.pop();
    else if (event.type === EVENT_ID.DOCUMENT) open.push({ pointer: "", kind: "document", key: undefined, count: 0 });
    else if (event.type === EVENT_ID.MAPPING)
      open.push({ pointer: begin(event, event.start) ?? "", kind: "mapping", key: undefined, count: 0 });
    else if (event.type === EVENT_ID.SEQUENCE)
      open.push({ pointer: begin(event, event.start) ?? "", kind: "sequence", key: undefined, count: 0 });
    else begin(event, event.type === EVENT_ID.SCALAR ? event.valueStart : event.anchorStart);
  }
  return offsets;
}

function escaped(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}
