import type { Document, Place } from "../../document/openapi.ts";
import { templates } from "../../emit/operations/servers.ts";
import type { Comparison } from "./io-surface.ts";
import type { FoundChange } from "./pair.ts";
import { rateUrl } from "./rate-url.ts";
import { code } from "./words.ts";

/** Where an operation's calls go, for one that has servers of its own in either document. */
export function compareOperationServers(old: Place, new_: Place, { revisions }: Comparison): FoundChange[] {
  if (old.operation.servers === undefined && new_.operation.servers === undefined) return [];
  const [before, now] = [serversOf(old, revisions.old), serversOf(new_, revisions.new)];
  const isRenamed = before.size === 1 && now.size === 1;
  const changes = [...before].flatMap(([name, was]): FoundChange[] => {
    const is = now.get(name) ?? (isRenamed ? [...now.values()][0] : undefined);
    const rule = is === undefined ? undefined : rateUrl(was, is);
    if (is === undefined || rule === undefined) return [];
    return [{ rule, text: `is now sent to ${code(is)} (was ${code(was)})`, place: new_.pointer, side: "new" }];
  });
  return [...new Map(changes.map((change) => [change.text, change])).values()];
}

/** The URLs that the operation is called at, by the names of the API's servers; the runtime chooses alike. */
function serversOf({ operation }: Place, document: Document): Map<string, string> {
  const own = operation.servers && templates(operation.servers);
  const [first] = Object.values(own ?? {});
  return new Map(Object.entries(templates(document.servers)).map(([name, url]) => [name, own?.[name] ?? first ?? url]));
}
