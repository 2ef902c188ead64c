export { bind, type Client } from "./bind.ts";
export { checkBody } from "./check-body.ts";
export { fillServer } from "./fill-server.ts";
export type { Http, HttpCall, HttpInit } from "./http.ts";
export type { Input, Operation } from "./input.ts";
export type { BaseOptions, Basic, BasicCredential, CallOptions, Credential } from "./options.ts";
export { type ErrorKind, isPurgeError, PurgeError } from "./purge-error.ts";
export type {
  AnyResult,
  Failure,
  FailureKind,
  HttpError,
  NotDone,
  Result,
  Success,
  UnexpectedStatus,
} from "./result.ts";
export { signQuery } from "./sign-query.ts";
export type { Api, Media, Member, Parts, Row, Scheme, Variable } from "./table.ts";
export { unwrap } from "./unwrap.ts";
export { writeBasic } from "./write-basic.ts";
export { writeStyled } from "./write-styled.ts";
