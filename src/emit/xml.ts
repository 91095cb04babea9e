/** Without characters that no XML document may hold (XML 1.0, 2.2). */
export function xmlCharacters(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return text.replace(/\p{Surrogate}/gu, "\uFFFD").replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "");
}

export function escapeText(text: string): string {
  return xmlCharacters(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** For values between double quotes. */
export function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', "&quot;").replaceAll(/\s+/gu, " ");
}
