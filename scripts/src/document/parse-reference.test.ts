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
  ["https://evil.example/a.yaml#/A", "source.yaml", { refusal: "an address on the network or another machine" }],
  ["HTTP://evil.example", "source.yaml", { refusal: "an address on the network or another machine" }],
  ["//evil.example/a.yaml", "source.yaml", { refusal: "an address on the network or another machine" }],
  ["file:///etc/passwd", "source.yaml", { refusal: "an address on the network or another machine" }],
  ["urn:x:y", "source.yaml", { refusal: "an address on the network or another machine" }],
  ["/etc/passwd", "source.yaml", { refusal: "an absolute path" }],
  ["C:\\secret.yaml", "source.yaml", { refusal: "an absolute path" }],
  ["../other/source.yaml", "source.yaml", { refusal: "a path that leaves the folder" }],
  ["parts/../../other.yaml", "source.yaml", { refusal: "a path that leaves the folder" }],
  ["%2e%2e/other.yaml", "source.yaml", { refusal: "a path that leaves the folder" }],
  ["..\\other.yaml", "source.yaml", { refusal: "a path that leaves the folder" }],
  ["#User", "source.yaml", { refusal: "a fragment that is not a JSON pointer" }],
  ["a.yaml#%E0", "source.yaml", { refusal: "a reference with invalid percent-encoding" }],
])("%s in %s", (ref, from, want) => expect(parseReference(ref, from)).toEqual(want));
