import { isMap, isScalar, parseDocument, type YAMLMap } from "yaml";

/** What is known of a file that was just retrieved. */
export interface Retrieval {
  /** ISO date. */
  date: string;
  /** The URL it came from, without query and fragment; nothing for a file. */
  origin: string | undefined;
  /** What the server calls this version of the file. */
  etag?: string;
  /** When the server says that the file changed. */
  modified?: string;
}

interface Edit {
  from: number;
  to: number;
  text: string;
}

/**
 * `provider.yaml` with the day of retrieval and, where the file came from a URL, with that as its origin, as published
 * by the vendor, and with what the next conditional request needs. Everything else stays as it is written.
 */
export function recordRetrieval(text: string, { date, origin, etag, modified }: Retrieval): string {
  const source = parseDocument(text).get("source", true);
  if (!isMap(source)) return text;
  const values: [key: string, value: string | undefined][] = [["retrieved", date]];
  if (origin !== undefined) values.push(["origin", origin], ["published", "true"]);
  const edits = [
    ...values.flatMap(([key, value]) => replaceValue(source, key, value)),
    ...[["etag", etag] as const, ["modified", modified] as const].flatMap(([key, value]) =>
      setLine(text, source, key, origin === undefined ? undefined : value),
    ),
  ];
  // From the end, so that earlier offsets stay valid.
  return edits
    .sort((a, b) => b.from - a.from)
    .reduce((so, edit) => so.slice(0, edit.from) + edit.text + so.slice(edit.to), text);
}

function replaceValue(source: YAMLMap, key: string, value: string | undefined): Edit[] {
  const node = source.get(key, true);
  if (value === undefined || !isScalar(node) || !node.range || String(node.value) === value) return [];
  return [{ from: node.range[0], to: node.range[1], text: scalar(value) }];
}

// Validators belong to one version of the file: without a new one, the old one goes.
function setLine(text: string, source: YAMLMap, key: string, value: string | undefined): Edit[] {
  const node = source.get(key, true);
  if (isScalar(node) && node.range) {
    const from = text.lastIndexOf("\n", node.range[0]) + 1;
    const end = text.indexOf("\n", node.range[1]);
    const line = value === undefined ? "" : `  ${key}: ${scalar(value)}\n`;
    return [{ from, to: end < 0 ? text.length : end + 1, text: line }];
  }
  const last = source.get("published", true);
  if (value === undefined || !isScalar(last) || !last.range || source.flow) return [];
  const end = text.indexOf("\n", last.range[1]);
  const at = end < 0 ? text.length : end + 1;
  return [{ from: at, to: at, text: `${end < 0 ? "\n" : ""}  ${key}: ${scalar(value)}\n` }];
}

function scalar(value: string): string {
  return /^[\w./:~-]+$/.test(value) ? value : JSON.stringify(value);
}
