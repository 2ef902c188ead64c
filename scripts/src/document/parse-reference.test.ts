import { expect, test } from "vitest";
import { parseReference, type Reference } from "./parse-reference.ts";

test.each<[string, string, Reference]>([
  ["#/components/schemas/A", "source.yaml", { pointer: "#/components/schemas/A" }],
  ["#/paths/~1users~1%7Bid%7D", "source.yaml", { pointer: "#/paths/~1users~1{id}" }],
  ["#", "source.yaml", { pointer: "#" }],
  ["parts/user.yaml#/User", "source.yaml", { file: "parts/user.yaml", pointer: "#/User" }],
  ["./user.yaml", "parts/all.yaml", { file: "parts/user.yaml", pointer: "#" }],
  ["../source.yaml#/a", "parts/all.yaml", { file: "source.yaml", pointer: "#/a" }],
  ["my%20user.yaml", "source.yaml", { file: "my user.yaml", pointer: "#" }],
  ["https://evil.example/a.yaml#/A", "source.yaml", { fault: "an address on the network or another machine" }],
  ["HTTP://evil.example", "source.yaml", { fault: "an address on the network or another machine" }],
  ["//evil.example/a.yaml", "source.yaml", { fault: "an address on the network or another machine" }],
  ["file:///etc/passwd", "source.yaml", { fault: "an address on the network or another machine" }],
  ["urn:x:y", "source.yaml", { fault: "an address on the network or another machine" }],
  ["/etc/passwd", "source.yaml", { fault: "an absolute path" }],
  ["C:\\secret.yaml", "source.yaml", { fault: "an absolute path" }],
  ["../other/source.yaml", "source.yaml", { fault: "a path out of the folder" }],
  ["parts/../../other.yaml", "source.yaml", { fault: "a path out of the folder" }],
  ["%2e%2e/other.yaml", "source.yaml", { fault: "a path out of the folder" }],
  ["..\\other.yaml", "source.yaml", { fault: "a path out of the folder" }],
  ["#User", "source.yaml", { fault: "a fragment that is no JSON pointer" }],
  ["a.yaml#%E0", "source.yaml", { fault: "a reference that is badly percent-encoded" }],
])("%s in %s", (ref, from, want) => expect(parseReference(ref, from)).toEqual(want));
