import type { Operation } from "./api.ts";
import type { BuiltRequest } from "./build-request.ts";
import { CallError } from "./call-error.ts";
import { checkGlobals } from "./check-globals.ts";
import { checkPrototype } from "./check-prototype.ts";
import type { Deadline } from "./deadline.ts";
import type { Ledger } from "./ledger.ts";
import { readBody } from "./read-body.ts";
import { codeOf, redactError } from "./redact-error.ts";
import { redactKeys } from "./redact-key.ts";
import { reportAttempt } from "./report-attempt.ts";
import type { Settings } from "./resolve-settings.ts";
import { backOff, mayBeRetried, retryDate } from "./retry-date.ts";
import { drop, type ReadResponse, sendOnce } from "./send-once.ts";
import { askCredentials, type Credentials, chooseSchemes, type SignedRequest, signRequest } from "./sign-request.ts";
import { wasSent } from "./was-sent.ts";

/** What sending needs besides the request. */
export interface Sending {
  readonly settings: Settings;
  readonly operation: Operation;
  readonly deadline: Deadline;
  readonly ledger: Ledger;
  readonly retries: number;
  /** The credentials that were sent. */
  readonly secrets: string[];
  /** The texts that no error may show: the input, and the credentials. */
  readonly hidden: () => readonly string[];
}

/** Signs and sends a request, sends it again where that is safe, and reads the response. Throws a `CallError`. */
export async function sendWithRetries(sending: Sending, request: BuiltRequest): Promise<ReadResponse> {
  const { settings, operation, deadline, secrets } = sending;
  checkGlobals(settings);
  const names = chooseSchemes(settings, operation);
  const isRenewable = names.some((name) => typeof settings.credentials[name] === "function");
  let isRenewed = false;
  for (let retries = 0; ; ) {
    const given = isRenewable ? await askInTime(sending, names) : settings.credentials;
    checkPrototype();
    const signed = signRequest(settings, request, names, given);
    secrets.push(...signed.secrets);
    const result = await attempt(sending, signed, retries);
    if (typeof result === "number") {
      retries++;
      await deadline.wait(result);
    } else if (result.status === 401 && isRenewable && !isRenewed) {
      isRenewed = true;
    } else {
      return result;
    }
  }
}

function askInTime({ settings, deadline, hidden }: Sending, names: readonly string[]): Promise<Credentials> {
  return deadline.race(askCredentials(settings, names, hidden), "waiting for a credential");
}

/**
 * One attempt, reported to `onAttempt`: the response, or the milliseconds after which to send again. Throws the
 * `CallError` that ends the call.
 */
async function attempt(sending: Sending, request: SignedRequest, retries: number): Promise<ReadResponse | number> {
  const { settings, operation, deadline, ledger, secrets } = sending;
  const report = reportAttempt(settings.onAttempt, operation, ledger);
  try {
    const redactor = redactKeys(secrets);
    const { response, status, headers } = await sendOnce(settings, operation, request, deadline, ledger, redactor);
    const waitMs = retryDelay(sending, retries, status, headers);
    if (waitMs !== undefined) drop(response);
    const result = waitMs ?? {
      status,
      headers,
      ...redactor.body(await readBody(response, settings.maxBodyBytes, deadline)),
    };
    report({ status, waitMs });
    return result;
  } catch (thrown) {
    const error = thrown instanceof CallError ? thrown : toNetworkError(sending, thrown);
    const waitMs = error.kind === "network" ? retryDelay(sending, retries, 0, {}) : undefined;
    report({ status: error.status, code: error.code, waitMs });
    if (waitMs === undefined) throw error;
    return waitMs;
  }
}

function toNetworkError({ ledger, hidden }: Sending, error: unknown): CallError {
  ledger.failed(wasSent(error));
  const unshown = hidden();
  const code = codeOf(error, unshown);
  const cause = redactError(error, unshown);
  const why = code ? ` (${code}).` : cause ? ". See error.cause." : ": fetch threw a value that is not an error.";
  return new CallError("network", code ?? "network", `the connection failed${why}`, { cause });
}

/** Milliseconds before the same request may be sent again, if it may (RFC 9110, 9.2.2). */
function retryDelay(sending: Sending, already: number, status: number, headers: ReadResponse["headers"]) {
  const { method, idempotent } = sending.operation;
  const isSafe = idempotent || (method !== "POST" && method !== "PATCH");
  if (!isSafe || already >= sending.retries || !mayBeRetried(status)) return undefined;
  const date = retryDate(status, headers);
  const ms = date ? Math.max(0, date.getTime() - Date.now()) : backOff(already);
  return Date.now() + ms < sending.deadline.until ? ms : undefined;
}
