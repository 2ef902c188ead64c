export type { Api, Body, BodyKind, Codecs, Member, ResponseKind, Row, Scheme, Variable } from "./api.ts";
export { createApiClient } from "./create-api-client.ts";
export { fillServer } from "./fill-server.ts";
export type { Input, OperationTypes } from "./input.ts";
export type {
  Attempt,
  BaseOptions,
  Basic,
  BasicCredential,
  CallOptions,
  Credential,
  FetchBody,
  FetchInit,
  FetchResponse,
} from "./options.ts";
export { type ErrorKind, isPurgeError, PurgeError } from "./purge-error.ts";
export type {
  AnyResult,
  Cause,
  Failure,
  FailureDetails,
  FailureKind,
  HttpError,
  NotDone,
  Result,
  Success,
  UnexpectedStatus,
} from "./result.ts";
export { signQuery } from "./sign-query.ts";
export { unwrap } from "./unwrap.ts";
export { writeBasic } from "./write-basic.ts";
export { writeBody } from "./write-body.ts";
export { writeStyled } from "./write-styled.ts";
