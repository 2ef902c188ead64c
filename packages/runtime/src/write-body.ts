import type { Body } from "./api.ts";
import type { SentBody } from "./build-request.ts";
import { refuse } from "./call-error.ts";
import { isPlainObject } from "./copy-own.ts";
import { describeValue } from "./describe-value.ts";
import { writeStyled } from "./write-styled.ts";

/** Writes a body that is not JSON, with the media type it is sent as. */
export async function writeBody(rule: Body, value: unknown): Promise<{ type: string; body: SentBody }> {
  switch (rule.kind) {
    case "form":
      if (!isPlainObject(value)) return mustBe("an object", value);
      return { type: rule.media, body: writeStyled(value, rule.members, "deepObject") };
    case "multipart":
      return isA(value, "FormData") ? writeMultipart(value as FormData) : mustBe("a FormData", value);
    case "text":
      return typeof value === "string"
        ? { type: concrete(rule.media, "text/plain"), body: value }
        : mustBe("a string", value);
    default:
      return writeBytes(rule, value);
  }
}

/** Bytes, with the boundary in their type: another `fetch` than the global one may not know this `FormData`. */
async function writeMultipart(form: FormData): Promise<{ type: string; body: SentBody }> {
  const response = new Response(form);
  const type = response.headers.get("content-type") ?? "multipart/form-data";
  return { type, body: new Uint8Array(await response.arrayBuffer()) };
}

function writeBytes(rule: Body, value: unknown): { type: string; body: SentBody } {
  if (isA(value, "Blob") || isA(value, "File")) {
    const blob = value as Blob;
    const [kind = ""] = rule.media.split("*");
    if (!rule.media.includes("*")) return { type: rule.media, body: blob };
    if (blob.type && (kind === "/" || kind === "" || blob.type.startsWith(kind)))
      return { type: blob.type, body: blob };
    return kind === ""
      ? { type: "application/octet-stream", body: blob }
      : mustBe(`a Blob whose type is ${rule.media}`, value);
  }
  const bytes = ArrayBuffer.isView(value)
    ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength).slice()
    : isA(value, "ArrayBuffer") && new Uint8Array(value as ArrayBuffer).slice();
  if (!bytes) return mustBe("a Blob or bytes", value);
  return { type: concrete(rule.media, "application/octet-stream"), body: bytes as Uint8Array<ArrayBuffer> };
}

/** A media range cannot be sent as a type. */
const concrete = (type: string, usual: string): string => (type.includes("*") ? usual : type);

/** Also of another realm, as Jest has them. */
const isA = (value: unknown, name: string): boolean => ({}).toString.call(value) === `[object ${name}]`;

function mustBe(expected: string, value: unknown): never {
  return refuse("wrong-type", `body must be ${expected}, but is ${describeValue(value)}.`);
}
