import { isMap, isScalar, parseDocument } from "yaml";

/**
 * `provider.yaml` with the day of retrieval and, where the file came from a URL, with that as its origin and as
 * published by the vendor; everything else stays as it is written.
 */
export function recordRetrieval(text: string, date: string, origin: string | undefined): string {
  const source = parseDocument(text).get("source", true);
  if (!isMap(source)) return text;
  const edits: { from: number; to: number; value: string }[] = [];
  for (const [key, value] of [
    ["retrieved", date],
    ["origin", origin],
    ["published", origin === undefined ? undefined : "true"],
  ] as const) {
    const node = source.get(key, true);
    if (value === undefined || !isScalar(node) || !node.range || String(node.value) === value) continue;
    edits.push({
      from: node.range[0],
      to: node.range[1],
      value: /^[\w./:~-]+$/.test(value) ? value : JSON.stringify(value),
    });
  }
  // From the end, so that earlier places stay where they are.
  edits.sort((a, b) => b.from - a.from);
  return edits.reduce((so, { from, to, value }) => so.slice(0, from) + value + so.slice(to), text);
}
