import type { Operation } from "./api.ts";
import type { BuiltRequest } from "./build-request.ts";
import { CallError } from "./call-error.ts";
import { checkPrototype } from "./check-prototype.ts";
import type { Deadline } from "./deadline.ts";
import type { Ledger } from "./ledger.ts";
import { codeOf, redactError, textsOf } from "./redact-error.ts";
import { redactKeys } from "./redact-key.ts";
import { reportAttempt } from "./report-attempt.ts";
import type { Settings } from "./resolve-settings.ts";
import { backOff, mayBeRetried, retryDate } from "./retry-date.ts";
import { drop, type ReadResponse, readResponse, sendOnce } from "./send-once.ts";
import { askCredentials, type Credentials, chooseSchemes, type SignedRequest, signRequest } from "./sign-request.ts";
import { wasSent } from "./was-sent.ts";

/** What sending needs besides the request. */
export interface Sending {
  readonly settings: Settings;
  readonly operation: Operation;
  readonly deadline: Deadline;
  readonly ledger: Ledger;
  readonly retries: number;
  /** The texts that no error may show: the input, and the fixed credentials. */
  readonly hidden: () => readonly string[];
}

/** Signs and sends a request, sends it again where that is safe, and reads the response. Throws a `CallError`. */
export async function sendWithRetries(sending: Sending, request: BuiltRequest): Promise<ReadResponse> {
  const { settings, operation, deadline } = sending;
  const names = chooseSchemes(settings, operation);
  const isRenewable = names.some((name) => typeof settings.credentials[name] === "function");
  const secrets: string[] = [];
  let isRenewed = false;
  for (let retries = 0; ; ) {
    const given = isRenewable ? await askInTime(sending, names, secrets) : settings.credentials;
    checkPrototype();
    const signed = signRequest(settings, request, names, given);
    secrets.push(...signed.secrets);
    const { response, waitMs } = await attempt(sending, { ...signed, secrets }, retries);
    if (waitMs !== undefined) {
      retries++;
      await deadline.wait(waitMs);
    } else if (response?.status === 401 && isRenewable && !isRenewed) {
      isRenewed = true;
    } else {
      return response as ReadResponse;
    }
  }
}

function askInTime(sending: Sending, names: readonly string[], secrets: readonly string[]): Promise<Credentials> {
  const { settings, deadline, hidden } = sending;
  const asked = askCredentials(settings, names, () => [...hidden(), ...textsOf(secrets)]);
  return deadline.race(asked, "waiting for a credential");
}

/** A response, or the milliseconds after which to send again. */
interface AttemptResult {
  readonly response: ReadResponse | undefined;
  readonly status: number | undefined;
  readonly code: string | undefined;
  readonly waitMs: number | undefined;
}

/** One attempt, reported to `onAttempt`. Throws the `CallError` that ends the call. */
async function attempt(sending: Sending, request: SignedRequest, retries: number): Promise<AttemptResult> {
  const report = reportAttempt(sending.settings.onAttempt, sending.operation, sending.ledger);
  try {
    const result = await sendAndRead(sending, request, retries);
    report(result);
    return result;
  } catch (error) {
    const { code, status } = error as CallError;
    report({ code, status, waitMs: undefined });
    throw error;
  }
}

async function sendAndRead(sending: Sending, request: SignedRequest, retries: number): Promise<AttemptResult> {
  const { settings, operation, deadline, ledger } = sending;
  const redactor = redactKeys(request.secrets);
  try {
    const head = await sendOnce(settings, operation, request, deadline, ledger, redactor);
    const waitMs = retryDelay(sending, retries, head.status, head.headers);
    if (waitMs === undefined) {
      const response = await readResponse(head, settings, deadline, redactor);
      return { response, status: head.status, code: undefined, waitMs };
    }
    drop(head.response);
    return { response: undefined, status: head.status, code: undefined, waitMs };
  } catch (error) {
    if (error instanceof CallError) throw error;
    ledger.failed(wasSent(error));
    const hidden = [...sending.hidden(), ...textsOf(request.secrets)];
    const code = codeOf(error, hidden) ?? "network";
    const waitMs = retryDelay(sending, retries, 0, {});
    if (waitMs !== undefined) return { response: undefined, status: undefined, code, waitMs };
    throw new CallError("network", code, `the connection failed (${code}).`, { cause: redactError(error, hidden) });
  }
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
