/**
 * A path as programs that know the repository want it: from the working folder `root`, with slashes, without `./`.
 * Files elsewhere keep their full path.
 */
export function relativePath(path: string, root: string | undefined): string {
  const slashed = /^[a-z]:[\\/]/iu.test(path) ? path.replaceAll("\\", "/") : path;
  const base = root === undefined ? undefined : `${root.replaceAll("\\", "/").replace(/\/+$/u, "")}/`;
  const below = base !== undefined && slashed.startsWith(base) ? slashed.slice(base.length) : slashed;
  return below.replace(/^(?:\.\/)+/u, "");
}

/** A path as a URI reference (RFC 3986), as SARIF wants it. */
export function uriOf(path: string): string {
  const encoded = path.split("/").map(encodeURIComponent).join("/");
  if (path.startsWith("/")) return `file://${encoded}`;
  return /^[a-z]:\//iu.test(path) ? `file:///${path.slice(0, 2)}${encoded.slice(encoded.indexOf("/"))}` : encoded;
}
