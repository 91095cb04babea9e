/** Name and version that compiled plans carry; a test holds the version to package.json. */
export const GENERATOR = { name: "plan-lint", version: "0.1.0" } as const;
