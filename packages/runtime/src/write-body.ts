import type { Body } from "./api.ts";
import { isPlainObject } from "./copy-own.ts";
import type { SentBody } from "./options.ts";
import { refuseValue } from "./refuse-value.ts";
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
  const own = new FormData();
  // the caller's may be of another implementation, of which a text would be sent
  for (const [name, value] of form) {
    if (typeof value === "string") own.append(name, value);
    else own.append(name, value, value.name);
  }
  const response = new Response(own);
  const type = response.headers.get("content-type") ?? "multipart/form-data";
  return { type, body: new Uint8Array(await response.arrayBuffer()) };
}

async function writeBytes(rule: Body, value: unknown): Promise<{ type: string; body: SentBody }> {
  if (isA(value, "Blob") || isA(value, "File")) {
    const blob = value as Blob;
    return { type: typeOfBlob(rule.media, blob), body: new Uint8Array(await blob.arrayBuffer()) };
  }
  const bytes = ArrayBuffer.isView(value)
    ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
    : isA(value, "ArrayBuffer") && new Uint8Array(value as ArrayBuffer);
  if (!bytes) return mustBe("a Blob or bytes", value);
  return { type: concrete(rule.media, "application/octet-stream"), body: new Uint8Array(bytes) };
}

/** The type that a media range stands for: the Blob's own. */
function typeOfBlob(media: string, blob: Blob): string {
  if (!media.includes("*")) return media;
  const [start = ""] = media.split("*");
  if (start === "") return blob.type || "application/octet-stream";
  return blob.type.startsWith(start) ? blob.type : mustBe(`a Blob whose type is ${media}`, blob);
}

/** A media range cannot be sent as a type. */
const concrete = (type: string, usual: string): string => (type.includes("*") ? usual : type);

/** Also of another realm, as Jest has them. */
const isA = (value: unknown, name: string): boolean => ({}).toString.call(value) === `[object ${name}]`;

function mustBe(expected: string, value: unknown): never {
  return refuseValue("wrong-type", "body", expected, value);
}
