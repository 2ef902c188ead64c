import { importSource } from "../import/import-source.ts";
import { overlaySource } from "../overlay/overlay-source.ts";
import type { Provider } from "../provider/parse-provider.ts";
import { type Normalized, normalize } from "./normalize.ts";

/** Import → overlay → normalize. Throws a ProblemError that says where each problem is. */
export function normalizeProvider(provider: Provider): Normalized {
  const origin = { provider: provider.name, file: `${provider.folder}/source.yaml` };
  const source = importSource(provider.files.get("source.yaml") ?? "", origin);
  const overlaid = overlaySource(source, provider);
  return normalize(overlaid, provider);
}
