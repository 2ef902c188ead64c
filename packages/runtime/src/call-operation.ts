import type { Operation } from "./api.ts";
import { buildRequest, writeAnyBody } from "./build-request.ts";
import { CallError } from "./call-error.ts";
import { callerFailed } from "./caller-failed.ts";
import { checkInput } from "./check-input.ts";
import { type Deadline, openDeadline } from "./deadline.ts";
import { type Judged, judge } from "./judge.ts";
import { type Ledger, openLedger } from "./ledger.ts";
import { readCallOptions } from "./read-call-options.ts";
import { readableTexts } from "./redact-error.ts";
import type { Settings } from "./resolve-settings.ts";
import type { AnyResult, Failure } from "./result.ts";
import type { ReadResponse } from "./send-once.ts";
import { sendWithRetries } from "./send-with-retries.ts";

/** One call, from what the caller gave to the result. Never rejects. */
export async function callOperation(
  settings: Settings,
  operation: Operation,
  input: unknown,
  options: unknown,
): Promise<AnyResult> {
  const ledger = openLedger();
  let deadline: Deadline | undefined;
  try {
    const checked = checkInput(settings, operation, input);
    const limits = readCallOptions(settings, options, checked);
    deadline = openDeadline(limits);
    deadline.check();
    const body = await writeAnyBody(settings, operation, checked.body, deadline);
    const request = buildRequest(settings, operation, checked, limits.headers, body);
    const response = await sendWithRetries({ settings, operation, deadline, ledger, ...limits }, request);
    return judgeResponse(operation, response, ledger);
  } catch (error) {
    return toFailure(operation, error, ledger, [...settings.hidden, ...readableTexts(input)]);
  } finally {
    deadline?.close();
  }
}

/** As `judge`; a response that cannot be read leaves it open whether it was done. */
export function judgeResponse(operation: Operation, response: ReadResponse, ledger: Ledger): Judged {
  try {
    return judge(operation, response, ledger.earlier());
  } catch (error) {
    ledger.unreadable();
    throw error;
  }
}

/** The result of a call that has no readable response. */
export function toFailure(operation: Operation, thrown: unknown, ledger: Ledger, hidden: readonly string[]): Failure {
  const error =
    thrown instanceof CallError
      ? thrown
      : callerFailed("a function, a getter or a middleware that was passed in", thrown, hidden);
  const { kind, code, status, details } = error;
  const message = `${operation.name} (${operation.method} ${operation.path}): ${error.message} [${code}]`;
  return {
    ok: false,
    kind,
    operation: operation.name,
    ...(status !== undefined && { status }),
    ...ledger.atEnd(),
    error: { code, message, ...(details && { cause: details }) },
  };
}
