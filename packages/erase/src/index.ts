export { type Config, defineConfig } from "./eraser/config.ts";
export { createEraser } from "./eraser/create-eraser.ts";
export type { Eraser } from "./eraser/eraser.ts";
export type { EraserOptions } from "./eraser/eraser-options.ts";
export type { Delivery } from "./model/delivery.ts";
export type { Entry } from "./model/entry.ts";
export { EraseError, type EraseErrorCode } from "./model/erase-error.ts";
export type { EraserEvent } from "./model/event.ts";
export type { Evidence, Outcome } from "./model/outcome.ts";
export type { Hold, People, Providers, WhoOf } from "./model/people.ts";
export type {
  Absent,
  Attention,
  Call,
  Located,
  Presence,
  Progress,
  Provider,
  SendOptions,
  Sent,
  Step,
  Undoing,
  Verdict,
  Wait,
  WaitReason,
} from "./model/provider.ts";
export type { RequestStatus, TargetStatus } from "./model/request-status.ts";
export { type OwnProvider, ownProvider } from "./providers/own-provider.ts";
export type { ReceiptClaims, ReceiptTarget } from "./receipt/claims.ts";
export type { PrivateJwk, PublicJwks, SigningKey } from "./receipt/read-signing-keys.ts";
export { type DisclosedPerson, type Verified, type VerifyOptions, verifyReceipt } from "./receipt/verify-receipt.ts";
export type { Decision } from "./request/decide.ts";
export type { KnownPerson } from "./request/find-person.ts";
export type { Plan, PlannedTarget } from "./request/plan-request.ts";
export type { Backlog } from "./request/read-backlog.ts";
export type { Health } from "./request/read-health.ts";
export type { Log, LogEntry } from "./request/read-log.ts";
export type { Secret } from "./secrets/read-secret.ts";
export type { Store } from "./store/store.ts";
export type { RunOptions } from "./worker/run-options.ts";
