import { isObject, type JsonObject, objectAt, own, pointer, textAt } from "../document/json.ts";
import { type Document, eachOperation, type Place } from "../document/openapi.ts";
import { routeName } from "../normalize/name-operations.ts";
import { namesPerson } from "./names-person.ts";
import { jsonPath, overlayAction } from "./overlay-action.ts";
import { shortNames } from "./short-names.ts";

/** The maximum number of names to propose. */
const mostNames = 5;

/**
 * Overlay lines for optional improvements: key prefixes that the vendor's description shows, and better operation
 * names.
 */
export function proposals(source: JsonObject, document: Document): string[] {
  return [...prefixes(source), ...names(document)];
}

function prefixes(source: JsonObject): string[] {
  const holder = own(source, "swagger") === undefined ? ["components", "securitySchemes"] : ["securityDefinitions"];
  const schemes = holder.reduce<JsonObject>((object, key) => objectAt(object, key) ?? {}, source);
  return Object.entries(schemes).flatMap(([key, scheme]) => {
    const isKey = isObject(scheme) && own(scheme, "type") === "apiKey" && own(scheme, "in") === "header";
    if (!isKey || own(scheme, "x-purge-prefix") !== undefined) return [];
    const prefix = prefixIn(textAt(scheme, "description") ?? "");
    if (prefix === undefined) return [];
    const update = `{ x-purge-prefix: ${JSON.stringify(prefix)} }`;
    const lines = overlayAction(jsonPath(pointer(...holder, key)), update, "The scheme's description shows it.");
    return [`# Callers give the key alone; the client writes \`${prefix.trim()}\` before it.\n${lines}`];
  });
}

const sampleKey =
  /(<[^<>`]+>|\{[^{}`]+\}|\[[^[\]`]+\]|\byour[-_ ][\w -]+|\b(API|ACCESS)_?(KEY|TOKEN)\b|\bx{3,}|\.\.\.|…)/i;

/** The prefix of a sample key in the code of a description: `Token token=` in `Token token=<API_KEY>`. */
export function prefixIn(description: string): string | undefined {
  for (const [, code = ""] of description.matchAll(/[`"]([^`"\n]{3,120})[`"]/g)) {
    const value = code.replace(/^Authorization\s*:\s*/i, "");
    const at = value.search(sampleKey);
    const prefix = at === -1 ? "" : value.slice(0, at);
    if (/^[A-Za-z][\w-]*( [\w-]+)?[ =:]$/.test(prefix)) return prefix;
  }
  return undefined;
}

function names(document: Document): string[] {
  const places = [...eachOperation(document)];
  const taken = new Set(places.map(({ operation }) => operation.operationId));
  const deletions = places.filter(isDeletion).filter(namesPerson);
  const short = shortNames(places);
  return places
    .flatMap((place) => {
      const isTheDeletion = deletions.length === 1 && deletions[0] === place && deletesUser(place);
      const better = isTheDeletion && !taken.has("deleteUser") ? "deleteUser" : (short.get(place) ?? "");
      const id = place.operation.operationId;
      if (
        id === "deleteUser" ||
        better === "" ||
        better === id ||
        taken.has(better) ||
        !(isTheDeletion || isClumsy(place))
      )
        return [];
      taken.add(better);
      const lines = overlayAction(
        jsonPath(place.pointer),
        `{ operationId: ${better} }`,
        "A name that callers would choose.",
      );
      return [`# \`${id}\` could be \`${better}\`.\n${lines}`];
    })
    .slice(0, mostNames);
}

function isDeletion({ method, path, operation }: Place): boolean {
  return (
    method === "delete" ||
    /delet|eras|remov|purge|gdpr|forget|anonymi|disable|deactivat/i.test(`${operation.operationId} ${path}`)
  );
}

// A deactivation can be undone, whoever leaves a group stays a user, and some players play videos.
function deletesUser({ operation: { operationId } }: Place): boolean {
  return !/deactivat|disable|member|player/i.test(operationId);
}

/** A name that was generated from a class or from the whole path. */
function isClumsy({ method, path, operation: { operationId: id } }: Place): boolean {
  const isRoute = id.length > 24 && id === routeName({ method, path });
  return isRoute || /Controller|Resource[A-Z]|Endpoint|[a-z]\d+$|V\d+[A-Z]/.test(id);
}
