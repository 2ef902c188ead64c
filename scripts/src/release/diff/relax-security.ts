import { getPointer, isObject, type JsonObject, put } from "../../document/json.ts";

/** An operation of which no alternative can be served is compared as if it needed nothing. */
export function dropSecurity(document: JsonObject, pointer: string): boolean {
  const operation = pointer.endsWith("/security")
    ? getPointer(document, pointer.slice(0, -"/security".length))
    : undefined;
  if (!isObject(operation)) return false;
  operation.security = [];
  return true;
}

/** Makes a bearer token of a scheme that can't be served. */
export function relaxScheme(document: JsonObject, key: string): boolean {
  const two = document.swagger !== undefined;
  const holder = two ? document.securityDefinitions : getPointer(document, "#/components/securitySchemes");
  if (!isObject(holder) || !Object.hasOwn(holder, key)) return false;
  put(holder, key, two ? { type: "apiKey", in: "header", name: "Authorization" } : { type: "http", scheme: "bearer" });
  return true;
}
