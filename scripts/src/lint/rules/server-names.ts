import { pointer, toJsonText } from "../../document/json.ts";
import type { DocumentRule } from "./document-rule.ts";

/** There is a server; each has a name of its own, and no key could belong to two. */
export const serverNames: DocumentRule = ({ servers = [] }) => {
  const names = servers.map((server) => server["x-purge-name"]);
  const prefixes = servers.flatMap((server, index) =>
    [server["x-purge-key-prefix"] ?? []]
      .flat()
      .filter((prefix) => typeof prefix === "string")
      .map((prefix) => ({ prefix, index })),
  );
  const none = {
    pointer: "#/servers",
    expected: "at least one server",
    found: "none",
    next: "Add it in overlay.yaml.",
  };
  const misnamed = names.flatMap((name, index) => {
    const isName =
      typeof name === "string" && /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name) && names.indexOf(name) === index;
    const expected = "an `x-purge-name` of its own, of lower-case words joined by hyphens";
    const next = "Run `node run.mjs spec normalize`, or name the server in overlay.yaml.";
    return isName ? [] : [{ pointer: pointer("servers", index), expected, found: toJsonText(name ?? null), next }];
  });
  const shared = prefixes.flatMap(({ prefix, index }) => {
    const other = prefixes.find(
      (one) => one.index < index && (one.prefix.startsWith(prefix) || prefix.startsWith(one.prefix)),
    );
    if (other === undefined) return [];
    const found = `\`${prefix}\` beside \`${other.prefix}\` of server ${other.index + 1}`;
    const expected = "key prefixes of which none begins another";
    const next = "Correct the prefixes in overlay.yaml.";
    return [{ pointer: pointer("servers", index, "x-purge-key-prefix"), expected, found, next }];
  });
  return [...(servers.length === 0 ? [none] : []), ...misnamed, ...shared];
};
