import { posix } from "node:path";

/** The parts of a `$ref`. Without `pointer` it is not one that we follow, and `refusal` says why. */
export interface Reference {
  /** Another file, relative to the provider's folder. */
  file?: string;
  /** `#/components/schemas/User`, or `#` for a whole file. */
  pointer?: string;
  refusal?: string;
}

/** Parses a `$ref` found in `from`, a file of the provider's folder. Files outside the folder are never read. */
export function parseReference(ref: string, from = "source.yaml"): Reference {
  const hash = ref.indexOf("#");
  const address = decode(hash === -1 ? ref : ref.slice(0, hash));
  const fragment = decode(hash === -1 ? "" : ref.slice(hash + 1));
  if (address === undefined || fragment === undefined) return { refusal: "a reference with invalid percent-encoding" };
  if (fragment !== "" && !fragment.startsWith("/")) return { refusal: "a fragment that is not a JSON pointer" };
  const pointer = `#${fragment}`;
  if (address === "") return { pointer };
  if (/^([a-z][a-z0-9+.-]+:|\/\/)/i.test(address)) return { refusal: "an address on the network or another machine" };
  if (/^([/\\~]|[a-z]:)/i.test(address)) return { refusal: "an absolute path" };
  const file = posix.normalize(posix.join(posix.dirname(from), address));
  if (file.startsWith("../") || file === ".." || address.includes("\\"))
    return { refusal: "a path that leaves the folder" };
  return { file, pointer };
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}
