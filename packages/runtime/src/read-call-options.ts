import { checkHeaders } from "./check-headers.ts";
import type { CheckedInput } from "./check-input.ts";
import { copyOwn, isPlainObject } from "./copy-own.ts";
import type { Limits } from "./deadline.ts";
import { callOptions } from "./option-names.ts";
import { textsOf } from "./redact-error.ts";
import { refuseValue } from "./refuse-value.ts";
import { readCount, refuseUnknownOption, type Settings } from "./resolve-settings.ts";

/** The options of one call, checked, with the client's where it gives none. */
export interface CallLimits extends Limits {
  readonly retries: number;
  readonly headers: Readonly<Record<string, string>>;
  /** What functions return as credentials during the call, which no error may show either. */
  readonly secrets: string[];
}

/** Reads what the caller gave for one call. Throws a `CallError` that names the option. */
export function readCallOptions(settings: Settings, given: unknown, checked: CheckedInput): CallLimits {
  if (given != null && !isPlainObject(given)) {
    refuseValue("invalid-option", "options", "an object such as { timeoutMs: 5000 }", given);
  }
  const { signal, timeoutMs, retries, headers, ...others } = copyOwn(given);
  refuseUnknownOption(others, callOptions);
  const secrets: string[] = [];
  return {
    signal: signal == null ? undefined : checkSignal(signal),
    timeoutMs: readCount(timeoutMs ?? settings.timeoutMs, 1, "timeoutMs"),
    retries: readCount(retries ?? settings.retries, 0, "retries"),
    headers: checkHeaders(settings.api, headers),
    subscribe: settings.subscribe,
    secrets,
    hidden: () => [...settings.hidden, ...textsOf(checked), ...textsOf(secrets)],
  };
}

function checkSignal(signal: unknown): AbortSignal {
  const isSignal = typeof (signal as AbortSignal).addEventListener === "function";
  return isSignal ? (signal as AbortSignal) : refuseValue("invalid-option", "signal", "an AbortSignal", signal);
}
