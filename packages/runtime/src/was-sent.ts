import { getOwn } from "./copy-own.ts";
import { codeOf, findInCauses } from "./redact-error.ts";

/** Errors before a connection stands: name look-up, refusal, no route, no descriptor, or a request that is not made. */
const beforeConnection =
  /^(E?ConnectionRefused|FailedToOpenSocket|ECONNREFUSED|ENOTFOUND|EAI_\w+|ENETUNREACH|EHOSTUNREACH|ENETDOWN|EHOSTDOWN|EADDRNOTAVAIL|EAFNOSUPPORT|EMFILE|ENFILE|UND_ERR_CONNECT_TIMEOUT|UND_ERR_INVALID_ARG|UND_ERR_NOT_SUPPORTED|ERR_INVALID_\w+)$/i;

/** Errors of the TLS handshake: a certificate that is not trusted, or no common version. */
const inHandshake =
  /^(CERT_\w+|UNABLE_TO_\w+|\w*SELF_SIGNED_CERT\w*|INVALID_(CA|PURPOSE)|PATH_LENGTH_EXCEEDED|HOSTNAME_MISMATCH|ERR_TLS_CERT_ALTNAME_\w+|ERR_SSL_\w*(HANDSHAKE_FAILURE|PROTOCOL_VERSION|WRONG_VERSION_NUMBER|UNSUPPORTED_PROTOCOL))$/;

/** What Node says of a port that fetch blocks (Fetch standard, 2.9), and of a connection that ends in the handshake. */
const unsentMessages: readonly unknown[] = [
  "bad port",
  "Client network socket disconnected before secure TLS connection was established",
];

/** Whether bytes of the request may have reached the vendor before this error. In doubt, yes. */
export function wasSent(error: unknown): boolean {
  // one error for each address of the host
  const several = findInCauses(error, (each) => getOwn(each, "errors"));
  if (Array.isArray(several) && several.length > 0) return several.some(wasSent);
  const syscall = findInCauses(error, (each) => getOwn(each, "syscall"));
  if (syscall === "connect" || syscall === "getaddrinfo") return false;
  if (typeof syscall === "string") return true;
  if (findInCauses(error, (each) => unsentMessages.includes(getOwn(each, "message")) || undefined)) return false;
  const code = codeOf(error, []) ?? "";
  return !beforeConnection.test(code) && !inHandshake.test(code);
}
