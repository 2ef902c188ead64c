/** Why a call of the eraser was refused. Stable: a new code is a minor release. */
export type EraseErrorCode =
  | "invalid-option"
  | "invalid-request-id"
  | "invalid-people"
  | "invalid-reason"
  | "unknown-request"
  | "unknown-provider"
  | "request-conflict"
  | "unknown-secret"
  | "broken-journal"
  | "no-signing-key"
  | "unsupported-node"
  | "unsupported-package"
  | "store"
  | "store-unavailable";

/** The one error that the eraser throws. Its message holds no id of a person, no key and no response body. */
export class EraseError extends Error {
  override readonly name = "EraseError";
  readonly code: EraseErrorCode;

  constructor(code: EraseErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
