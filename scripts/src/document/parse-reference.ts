import { posix } from "node:path";

/** A `$ref`, taken apart. Without `pointer` it is none that we follow, and `fault` says why. */
export interface Reference {
  /** Another file, relative to the provider's folder. */
  file?: string;
  /** `#/components/schemas/User`, or `#` for a whole file. */
  pointer?: string;
  fault?: string;
}

/** Takes a `$ref` apart that stands in `from`, a file of the provider's folder. Nothing outside the folder is reached. */
export function parseReference(ref: string, from = "source.yaml"): Reference {
  const hash = ref.indexOf("#");
  const address = decode(hash === -1 ? ref : ref.slice(0, hash));
  const fragment = decode(hash === -1 ? "" : ref.slice(hash + 1));
  if (address === undefined || fragment === undefined) return { fault: "a reference that is badly percent-encoded" };
  if (fragment !== "" && !fragment.startsWith("/")) return { fault: "a fragment that is no JSON pointer" };
  const pointer = `#${fragment}`;
  if (address === "") return { pointer };
  if (/^([a-z][a-z0-9+.-]+:|\/\/)/i.test(address)) return { fault: "an address on the network or another machine" };
  if (/^([/\\~]|[a-z]:)/i.test(address)) return { fault: "an absolute path" };
  const file = posix.normalize(posix.join(posix.dirname(from), address));
  if (file.startsWith("../") || file === ".." || address.includes("\\")) return { fault: "a path out of the folder" };
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
