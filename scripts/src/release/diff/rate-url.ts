/** What it means for callers that a server's URL changed; nothing if only the names of its variables did. */
export function rateUrl(old: string, now: string): "server-moved" | "wire-changed" | undefined {
  const [before = "", after = ""] = [old, now].map((url) => url.replaceAll(/\{[^}]*\}/g, "{}").replace(/\/+$/, ""));
  if (before === after) return undefined;
  return hostOf(before) === hostOf(after) ? "wire-changed" : "server-moved";
}

function hostOf(url: string): string {
  return url.replace(/^([a-z]+:\/\/[^/]*).*$/i, "$1").toLowerCase();
}
