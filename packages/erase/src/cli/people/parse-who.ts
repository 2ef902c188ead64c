import type { Provider } from "../../model/provider.ts";
import { UsageError } from "../terminal/io.ts";

/** How a person is named in a cell or on the command line: `none`, `<lookup>:<value>`, or the provider's own id. */
export function parseWho(name: string, { lookups = [] }: Provider<unknown>, text: string): unknown {
  if (text === "none") return null;
  const lookup = lookups.find((one) => text.startsWith(`${one}:`));
  if (lookup !== undefined) return { [lookup]: text.slice(lookup.length + 1) };
  const [prefix = ""] = text.split(":");
  const meant = lookups.find((one) => text.includes(":") && simplify(one) === simplify(prefix));
  if (meant !== undefined) throw new UsageError(`${name} is looked up as ${meant}:…, spelt exactly so.`);
  return text;
}

/** `client_user_id`, `Client-User-Id` and `clientUserId` are meant to be the same. */
function simplify(lookup: string): string {
  return lookup.toLowerCase().replace(/[-_ ]/g, "");
}
