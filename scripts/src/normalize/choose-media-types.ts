import { type DocumentProblem, failOnDocumentProblems, ignoreNote, type Note } from "../document/document-problem.ts";
import { type Json, type JsonObject, objectAt, omit, own, pointer, toJsonText } from "../document/json.ts";
import { mapOperations } from "../document/operations.ts";

/**
 * Leaves each operation one request media type: JSON before forms, text and bytes. Media types are written without
 * parameters (`; charset=utf-8`), in requests and responses. A name that is none (`""`) counts as any type, unless a
 * real one is beside it.
 */
export function chooseMediaTypes(document: JsonObject, note: Note = ignoreNote): JsonObject {
  const problems: DocumentProblem[] = [];
  const single = mapOperations(document, ({ operation, method, pointer: at }) => {
    const answered = { ...operation, responses: withEssences(objectAt(operation, "responses") ?? {}, at, note) };
    const body = objectAt(operation, "requestBody");
    if (body === undefined) return answered;
    const content = essences(objectAt(body, "content") ?? {}, `${at}/requestBody`, note);
    const [media] = Object.keys(content).toSorted((a, b) => rank(a) - rank(b));
    const isUnsent = /^(get|head|trace)$/.test(method);
    const isRequired = own(body, "required") === true;
    if (isUnsent && isRequired) problems.push(refusal(method, `${at}/requestBody`));
    if (isUnsent && !isRequired) note(unsent(method, `${at}/requestBody`));
    if (media === undefined || isUnsent) return omit(answered, "requestBody");
    const chosen = own(content, media) as JsonObject;
    return { ...answered, requestBody: { ...body, content: written(media, chosen) } };
  });
  failOnDocumentProblems(problems);
  return single;
}

/** JSON, forms, text, bytes; the vendor's order within each. */
function rank(media: string): number {
  if (media === "application/json") return 0;
  if (/[/+]json$/.test(media)) return 1;
  if (media === "*/*" || media === "application/*") return 2;
  if (media === "application/x-www-form-urlencoded") return 3;
  if (media.startsWith("multipart/")) return 4;
  return media.startsWith("text/") ? 5 : 6;
}

// "Any type" leaves the choice to the client. XML is sent as text.
function written(media: string, value: JsonObject): JsonObject {
  if (media === "*/*" || media === "application/*") return { "application/json": value };
  return /[/+]xml$/.test(media) ? { [media]: { ...value, schema: { type: "string" } } } : { [media]: value };
}

function withEssences(responses: JsonObject, at: string, note: Note): JsonObject {
  return Object.fromEntries(
    Object.entries(responses).map(([status, response]): [string, Json] => {
      const content = objectAt(response as JsonObject, "content");
      if (content === undefined) return [status, response];
      const place = `${at}${pointer("responses", status).slice(1)}`;
      return [status, { ...(response as JsonObject), content: essences(content, place, note) }];
    }),
  );
}

// Of media types that differ only in parameters, the first one counts.
function essences(content: JsonObject, at: string, note: Note): JsonObject {
  const entries = Object.entries(content).map(([media, value]): [string, Json] => [essence(media), value]);
  const real = entries.filter(([media]) => isMediaType.test(media));
  const [unnamed] = Object.entries(content);
  if (real.length > 0 || unnamed === undefined) return Object.fromEntries(real.filter(isFirst));
  note(misnamed(unnamed[0], at));
  return { "*/*": unnamed[1] };
}

const isMediaType = /^[^\s/]+\/[^\s/]+$/;

function isFirst([media]: [string, Json], index: number, all: readonly [string, Json][]): boolean {
  return all.findIndex(([other]) => other === media) === index;
}

function essence(media: string): string {
  return (media.split(/[;,]/)[0] ?? "").trim().toLowerCase();
}

function misnamed(media: string, at: string): DocumentProblem {
  return {
    rule: "media-type",
    severity: "warning",
    pointer: `${at}${pointer("content", media).slice(1)}`,
    expected: "a media type, such as application/json",
    found: `${toJsonText(media)}, which is treated as any type`,
    next: "Write the media type in overlay.yaml.",
  };
}

function refusal(method: string, at: string): DocumentProblem {
  return {
    rule: "request-body",
    pointer: at,
    expected: `no body that ${method.toUpperCase()} requires, since fetch sends none`,
    found: "a required body",
    next: "Remove it in overlay.yaml, or leave the operation out of `keep`.",
  };
}

function unsent(method: string, at: string): DocumentProblem {
  return {
    ...refusal(method, at),
    severity: "warning",
    expected: `no body of ${method.toUpperCase()}, since fetch sends none`,
    found: "an optional body; the client never sends it",
  };
}
