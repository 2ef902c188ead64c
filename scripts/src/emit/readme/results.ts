import type { Operation } from "../../document/openapi.ts";
import { errorsOf } from "../client/describe.ts";
import { code, fenced, sections, table } from "./markdown.ts";

/** What a call returns, and what to do about each kind of failure. `thrown` is an example with `unwrap`. */
export function describeResults(operation: Operation, thrown: string): string {
  return sections(
    "## Handle the result",
    `Methods don't throw for HTTP errors. They return a plain object that you can narrow with \`ok\`, \`kind\` and \`status\`:`,
    table(["result", "means", "what to do"], kinds),
    declaredErrors(operation),
    "Every result has `operation`, its name with the provider, `attempts`, the number of requests sent, and `uncertain`, which is true if a request may have been processed although its response was lost. Results with a response have `headers`, a record by lower-case name. `retryAt` is a date, present if the vendor asks you to wait longer than the deadline.",
    "If you prefer exceptions, use `unwrap`. It returns `data`, or throws a `PurgeError`:",
    fenced("ts", thrown),
  );
}

const kinds = [
  ["`ok: true`", "The vendor says that it is done. `data` has the type of `status`.", ""],
  [
    "`http`",
    "An error that the specification declares. `error` has the type of `status`.",
    "Switch on `status`; see below.",
  ],
  [
    "`not-done`",
    "A success status with a body that says that nothing was done.",
    "Treat it as a failure. `error` is the body.",
  ],
  [
    "`unexpected-status`",
    "A status that the specification doesn't declare.",
    "See `status` and `error`, the body. Try again later if it is a 5xx.",
  ],
  [
    "`decode`",
    "The body isn't what it should be: HTML, cut short or too large.",
    "Check whether a proxy responded, then proceed as for `timeout`.",
  ],
  ["`redirect`", "The server redirects. The client doesn't follow.", "Check `server` or `baseUrl`."],
  [
    "`timeout`, `network`, `aborted`",
    "There was no complete response before the deadline, the connection failed, or your signal ended the call.",
    "Call again. If `uncertain` is true, a 404 can then mean that the first request was processed.",
  ],
  [
    "`refused`",
    "The client refused to send the request, because an id, a header or an option is missing or unsafe.",
    "Fix what `error.message` says.",
  ],
];

function declaredErrors(operation: Operation): string {
  const errors = errorsOf(operation);
  if (errors.length === 0) return "";
  const rows = errors.map(([status, text]) => [code(status), text, adviceFor(status)]);
  return sections(
    `The declared errors of ${code(operation.operationId)}:`,
    table(["status", "when", "what to do"], rows),
  );
}

/** Advice that holds for every vendor. */
function adviceFor(status: string): string {
  if (status === "401") return "Check the credentials.";
  if (status === "403") return "Check what the credentials allow; `error` may name another reason.";
  if (status === "404") return "If `uncertain` is true, it may be done. If not, check the id and the server.";
  if (status === "429" || status === "503") return "Try again, at `retryAt` if it is there.";
  return status.startsWith("5") ? "Try again later." : "";
}
