/**
 * What the standards ask of the parts of a report that this program writes, set down by hand: closed where the standard
 * is closed, so that a member that is not in the standard shows.
 */

const text = { type: "string", minLength: 1 };
const count = { type: "integer", minimum: 0 };
const position = { type: "integer", minimum: 1 };
const closed = (properties: object, required: readonly string[] = []) => ({
  type: "object",
  additionalProperties: false,
  properties,
  required,
});

/** SARIF 2.1.0, OASIS Standard of 27 March 2020 with Errata 01 of 28 August 2023: sections 3.13 to 3.52 as far as used. */
const message = closed({ text, markdown: text }, ["text"]);
const region = closed({ startLine: position, startColumn: position, endLine: position, endColumn: position }, ["startLine"]);
const artifactLocation = closed({ uri: { type: "string", format: "uri-reference" }, uriBaseId: text }, ["uri"]);
const physicalLocation = closed({ artifactLocation, region }, ["artifactLocation"]);
const logicalLocation = closed({ name: text, fullyQualifiedName: text });
const location = closed({ id: count, physicalLocation, logicalLocations: { type: "array", items: logicalLocation }, message });
const level = { enum: ["none", "note", "warning", "error"] };
const descriptor = closed(
  {
    id: text,
    shortDescription: message,
    fullDescription: message,
    help: message,
    defaultConfiguration: closed({ level }),
    // Property bags are open, 3.8; tags, 3.8.2, are distinct. GitHub shows ten of at most twenty.
    properties: { type: "object", properties: { tags: { type: "array", items: text, uniqueItems: true, maxItems: 20 } } },
  },
  ["id"],
);
const result = closed(
  {
    ruleId: text,
    ruleIndex: count,
    level,
    message,
    locations: { type: "array", items: location, maxItems: 1000 },
    relatedLocations: { type: "array", items: location },
    partialFingerprints: { type: "object", additionalProperties: text },
  },
  ["message"],
);
export const SARIF = closed(
  {
    $schema: { type: "string", format: "uri" },
    version: { const: "2.1.0" },
    runs: {
      type: "array",
      maxItems: 20,
      items: closed(
        {
          tool: closed(
            {
              driver: closed(
                {
                  name: text,
                  version: text,
                  semanticVersion: text,
                  language: { pattern: "^[a-z]{2}(?:-[A-Z]{2})?$" },
                  rules: { type: "array", items: descriptor, maxItems: 25_000, uniqueItems: true },
                },
                ["name"],
              ),
            },
            ["driver"],
          ),
          columnKind: { enum: ["utf16CodeUnits", "unicodeCodePoints"] },
          results: { type: "array", items: result, maxItems: 25_000 },
          invocations: {
            type: "array",
            items: closed(
              {
                executionSuccessful: { type: "boolean" },
                toolExecutionNotifications: { type: "array", items: closed({ level, message }, ["message"]) },
              },
              ["executionSuccessful"],
            ),
          },
        },
        ["tool"],
      ),
    },
  },
  ["version", "runs"],
);

/** Code Quality report of GitLab, from its documentation ("Code Quality report format"). */
export const GITLAB = {
  type: "array",
  items: closed(
    {
      description: text,
      check_name: text,
      fingerprint: text,
      severity: { enum: ["info", "minor", "major", "critical", "blocker"] },
      location: closed({ path: { type: "string", pattern: "^(?!\\./|/)" }, lines: closed({ begin: position }, ["begin"]) }, [
        "path",
        "lines",
      ]),
    },
    ["description", "check_name", "fingerprint", "severity", "location"],
  ),
};

/** An element of an XML format: attributes with their form (`?` behind the name: may be left out), and what may stand inside, in order. */
export interface ElementForm {
  attributes: Readonly<Record<string, RegExp>>;
  /** Names with how often they may come: `testcase*`, `failure?`. */
  children: readonly string[];
  text?: boolean;
}

const INTEGER = /^\d+$/u;
const DECIMAL = /^\d+(?:\.\d+)?$/u;
const TOKEN = /^\S(?:.*\S)?$/u;
const ANY = /^/u;

/** The JUnit schema of Ant's tasks, as Windy Road Technology published it; GitLab, Jenkins and Azure read what follows it. */
export const JUNIT: Readonly<Record<string, ElementForm>> = {
  testsuites: { attributes: {}, children: ["testsuite*"] },
  testsuite: {
    attributes: {
      name: TOKEN,
      package: TOKEN,
      id: INTEGER,
      timestamp: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/u,
      hostname: TOKEN,
      tests: INTEGER,
      failures: INTEGER,
      errors: INTEGER,
      "skipped?": INTEGER,
      time: DECIMAL,
    },
    children: ["properties", "testcase*", "system-out", "system-err"],
  },
  properties: { attributes: {}, children: ["property*"] },
  testcase: { attributes: { name: TOKEN, classname: TOKEN, time: DECIMAL }, children: ["error|failure|skipped?"] },
  failure: { attributes: { "message?": ANY, type: ANY }, children: [], text: true },
  error: { attributes: { "message?": ANY, type: ANY }, children: [], text: true },
  "system-out": { attributes: {}, children: [], text: true },
  "system-err": { attributes: {}, children: [], text: true },
};

/** Checkstyle's XMLLogger, which has no schema of its own: what it writes and its readers ask for. */
export const CHECKSTYLE: Readonly<Record<string, ElementForm>> = {
  checkstyle: { attributes: { version: /^\d+\.\d+$/u }, children: ["file*"] },
  file: { attributes: { name: TOKEN }, children: ["error*"] },
  error: {
    attributes: {
      line: /^[1-9]\d*$/u,
      "column?": /^[1-9]\d*$/u,
      severity: /^(?:ignore|info|warning|error)$/u,
      message: TOKEN,
      source: TOKEN,
    },
    children: [],
  },
};
