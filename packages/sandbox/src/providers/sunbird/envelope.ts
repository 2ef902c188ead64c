import type { Call } from "../../behavior/behavior.ts";
import type { ProviderResponse } from "../../http/provider-response.ts";

/** An operation's name in error codes and in the envelope's `id`. */
interface Name {
  code: string;
  id(call: Call): string;
}

const NAMES: Record<string, Name> = {
  deleteUser: { code: "USRDLT", id: () => "api.user.delete" },
  blockUser: { code: "USRBLOK", id: () => "api.user.block" },
  unblockUser: { code: "USRUNBLOK", id: () => "api.user.unblock" },
  assignRoles: { code: "ROLUPD", id: () => "api.user.role.assign" },
  searchUsers: { code: "USRSER", id: () => "api.user.search" },
  createUser: { code: "USRCRT", id: () => "api.user.create" },
  // The id of a GET contains the path, including the e-mail address (observed).
  getUserByKey: { code: "USRRED", id: ({ path }) => `api.user.get.${path.idType}.${path.id}` },
  readUser: { code: "USRRED", id: ({ path }) => `api.user.read.${path.userId}` },
};

/** The newer servers spell out some codes and drop all prefixes (read in source). */
const LERN: Record<string, string> = {
  "0013": "RESOURCE_NOT_FOUND",
  "0030": "MANDATORY_PARAMETER_MISSING",
  "0069": "INTERNAL_ERROR",
  "0070": "UNAUTHORIZED_USER",
};

/** Codes of the whole service, without an operation's name. */
const GENERAL = ["0069", "0070"];

interface Failure {
  status: number;
  /** Four digits, or a complete code. */
  err: string | null;
  errmsg: string | null;
  responseCode: string;
}

export function succeed(call: Call, result: object): ProviderResponse {
  return envelope(call, { status: 200, err: null, errmsg: null, responseCode: "OK" }, "SUCCESS", result);
}

export function fail(call: Call, failure: Failure, status = "FAILED"): ProviderResponse {
  return envelope(call, { ...failure, err: failure.err && codeOf(call, failure.err) }, status, {});
}

export function clientError(call: Call, err: string, errmsg: string): ProviderResponse {
  return fail(call, { status: 400, err, errmsg, responseCode: "CLIENT_ERROR" });
}

export function notFound(call: Call): ProviderResponse {
  return fail(call, { status: 404, err: "0013", errmsg: "user", responseCode: "RESOURCE_NOT_FOUND" });
}

function envelope(
  call: Call,
  { status, err, errmsg, responseCode }: Failure,
  outcome: string,
  result: object,
): ProviderResponse {
  const { headers, operation, environment } = call;
  const asked = headers.get("x-request-id") ?? headers.get("msgid");
  const msgid = asked ?? environment.random.uuid();
  const params = { resmsgid: msgid, msgid, err, status: outcome, errmsg };
  const ver = /\/(v\d+)\//.exec(operation.template)?.[1] ?? "v1";
  const id = NAMES[operation.id]?.id(call) ?? "api.user";
  return { status, body: { id, ver, ts: timestamp(environment.now()), params, responseCode, result } };
}

function codeOf({ operation, environment }: Call, err: string): string {
  if (!/^\d{4}$/.test(err)) return err;
  if (environment.settings.line === "lern") return LERN[err] ?? err;
  return GENERAL.includes(err) ? `UOS_${err}` : `UOS_${NAMES[operation.id]?.code ?? ""}${err}`;
}

/** `yyyy-MM-dd HH:mm:ss:SSS+0000`, with a colon before the milliseconds. */
function timestamp(ms: number): string {
  return new Date(ms).toISOString().replace("T", " ").replace(".", ":").replace("Z", "+0000");
}
