import type { Document, Server } from "../../document/openapi.ts";
import type { FoundChange } from "./pair.ts";
import { rateUrl } from "./rate-url.ts";
import { matchNames } from "./similar-names.ts";
import { code, documented, joined } from "./words.ts";

/** Servers: which there are, where they are and what chooses one. */
export function compareServers(old: Document, new_: Document): FoundChange[] {
  const [before, now] = [serversOf(old), serversOf(new_)];
  const place = (server: { at: number }) => `#/servers/${server.at}`;
  const match = matchNames(before.keys(), now.keys(), (gone, come) =>
    urlOf(before, gone) === urlOf(now, come) ? "exactly" : "no",
  );
  const changes: FoundChange[] = [
    ...match.removed.map(
      (name): FoundChange => ({
        rule: "server-removed",
        text: "was removed",
        place: place(get(before, name)),
        side: "old",
      }),
    ),
    ...match.renamed.map(
      ([name, come]): FoundChange => ({
        rule: "server-renamed",
        text: `was renamed to ${code(come)}`,
        place: place(get(before, name)),
        side: "old",
      }),
    ),
    ...match.added.map(
      (name): FoundChange => ({ rule: "server-added", text: "was added", place: place(get(now, name)), side: "new" }),
    ),
    ...match.kept.flatMap((name) => compareServer(get(before, name), get(now, name))),
  ];
  if (!needsServer(old) && needsServer(new_)) {
    changes.push({ rule: "server-required", text: "is now required", place: "#/servers", side: "new" });
  } else if (match.kept.join() !== [...now.keys()].filter((name) => match.kept.includes(name)).join()) {
    changes.push({
      rule: "wire-changed",
      text: "lists the servers in a different order",
      place: "#/servers",
      side: "new",
    });
  }
  return changes;
}

type Servers = Map<string, Server & { at: number }>;

function serversOf({ servers }: Document): Servers {
  return new Map((servers ?? []).map((server, at) => [server["x-purge-name"] ?? server.url, { ...server, at }]));
}

function get(servers: Servers, name: string): Server & { at: number } {
  return servers.get(name) as Server & { at: number };
}

function urlOf(servers: Servers, name: string): string {
  return get(servers, name).url.replace(/\/+$/, "");
}

// Several servers, and no key prefix that decides.
function needsServer({ servers = [] }: Document): boolean {
  return servers.length > 1 && !servers.some((server) => server["x-purge-key-prefix"] !== undefined);
}

function compareServer(old: Server, now: Server & { at: number }): FoundChange[] {
  const changes: FoundChange[] = [];
  const at = (rule: FoundChange["rule"], text: string) =>
    changes.push({ rule, text, place: `#/servers/${now.at}`, side: "new" });
  const moved = rateUrl(old.url, now.url);
  if (moved !== undefined) at(moved, `is now ${code(now.url)} (was ${code(old.url)})`);
  const [had, has] = [old, now].map((server) => [server["x-purge-key-prefix"] ?? []].flat());
  const lost = (had ?? []).filter((prefix) => !(has ?? []).includes(prefix));
  const gained = (has ?? []).filter((prefix) => !(had ?? []).includes(prefix));
  if (lost.length > 0)
    at("key-prefix-removed", `is no longer chosen by keys that begin with ${joined(lost.map(code), "or")}`);
  if (gained.length > 0)
    at("key-prefix-added", `is now chosen by keys that begin with ${joined(gained.map(code), "or")}`);
  if (old.description !== now.description) at("text", documented);
  return changes;
}
