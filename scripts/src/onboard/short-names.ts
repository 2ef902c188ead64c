import { camelCase, upperFirst } from "../document/camel-case.ts";
import type { Place } from "../document/openapi.ts";

type Route = Pick<Place, "method" | "path">;

/**
 * Names that people would choose, from the routes alone. Where two would have the same, the resource above tells them
 * apart: `listCertificateActions` beside `listServerActions`. None where that is not enough.
 */
export function shortNames<T extends Route>(routes: readonly T[]): Map<T, string> {
  const distinct = (named: readonly (readonly [T, string])[]) =>
    [...Map.groupBy(named, ([, name]) => name).values()].filter((group) => group.length === 1).flat();
  const short = distinct(routes.map((route) => [route, shortName(route, false)] as const));
  const named = new Map(short);
  const others = routes.filter((route) => !named.has(route));
  return new Map([...short, ...distinct(others.map((route) => [route, shortName(route, true)] as const))]);
}

const methodVerbs: { readonly [method: string]: string } = { post: "create", put: "replace", patch: "update" };

const asking = ["check", "download", "export", "find", "get", "list", "query", "search", "validate", "verify"];
const doing = [
  ...["accept", "acknowledge", "activate", "add", "annotate", "anonymize", "apply", "approve", "archive", "assign"],
  ...[
    "block",
    "calculate",
    "cancel",
    "close",
    "compare",
    "confirm",
    "connect",
    "convert",
    "copy",
    "create",
    "deactivate",
    "decline",
    "delete",
    "disable",
    "disconnect",
    "enable",
  ],
  ...["erase", "execute", "forget", "import", "invite", "lock", "merge", "move", "publish", "purge", "refresh"],
  ...["register", "reject", "remove", "rename", "renew", "resend", "reset", "restart", "restore", "resume", "retry"],
  ...["revoke", "rotate", "run", "send", "shorten", "start", "stop", "submit", "subscribe", "suspend", "sync"],
  ...["unassign", "unblock", "undo", "unlock", "unsubscribe", "update", "upload"],
];
/** Verbs that are nouns as well, so that `search-results` is a list and no action. */
const nounsToo =
  /^(block|check|close|copy|download|export|import|list|lock|move|query|reset|run|search|start|stop|sync|upload)$/;
/** Of these there is one, although they end as a plural does. */
const oneOnly = /(ss|us|is|stats|statistics|settings|metrics|analytics|news|preferences|details|access)$/i;

/** `DELETE /v2/users/{id}` becomes `deleteUser`, `POST /contacts/gdpr-delete` becomes `gdprDeleteContact`. */
function shortName({ method, path }: Route, isQualified: boolean): string {
  const segments = path.split("/").flatMap((segment) => segment.replace(/(?<=[^{}])\.(json|xml|html|csv)$/i, "") || []);
  const nouns = segments.filter((segment) => !segment.includes("{") && !/^(v?\d+(\.\d+)*|api)$/i.test(segment));
  const [last = "", above = "", beyond = ""] = nouns.toReversed();
  const isOne = segments.at(-1)?.includes("{") === true;
  const action = actionName(method, last, isOne, above, isQualified ? beyond : "");
  if (action !== undefined) return action;
  const verb = methodVerbs[method] ?? (method === "get" && !isOne && isPlural(last) ? "list" : method);
  return verb + joined(isQualified ? singular(above) : "", isOne || method === "post" ? singular(last) : last);
}

/** The name of a route that ends with what it does: `send`, `gdpr-delete`, `removeFromList`. */
function actionName(method: string, last: string, isOne: boolean, above: string, beyond: string): string | undefined {
  const words = last.split(/[^A-Za-z0-9]+|(?<=[a-z])(?=[A-Z])/).map((word) => word.toLowerCase());
  const verbs = method === "get" ? asking : [...asking, ...doing];
  const [first = ""] = words;
  const isSaid = verbs.includes(first);
  // `delete-reports` says what is deleted, and `send` does not.
  if (isSaid && words.length > 1) {
    const isList = isPlural(last) && (isOne || nounsToo.test(first));
    return isList ? undefined : camelCase(last) + joined(beyond === "" ? "" : singular(above));
  }
  if (isOne || above === "" || !(isSaid || verbs.includes(words.at(-1) ?? ""))) return undefined;
  const isMany = words.length === 1 ? /^(list|search|find|query)$/.test(first) : /^(all|batch|bulk|many)$/.test(first);
  return camelCase(last) + joined(beyond === "" ? "" : singular(beyond), isMany ? above : singular(above));
}

function isPlural(word: string): boolean {
  return word !== singular(word) && !oneOnly.test(word);
}

function joined(...words: readonly string[]): string {
  return words.map((word) => upperFirst(camelCase(word))).join("");
}

function singular(word: string): string {
  return word
    .replace(/ies$/, "y")
    .replace(/(ss|x|ch|sh)es$/, "$1")
    .replace(/([^s])s$/, "$1");
}
