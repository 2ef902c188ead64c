import { stringify } from "yaml";
import type { About } from "../provider/parse-provider.ts";

/** `provider.yaml` of a new provider. */
export function providerText({ title, source, keep, lint }: About): string {
  const about = { title, source, ...(keep.length > 0 && { keep }), ...(lint.length > 0 && { lint }) };
  return stringify(about, { lineWidth: 0, compat: "yaml-1.1" });
}

/** The vendor's name: the title of the specification on one line, without words such as API, v2 and specification. */
export function titleOf(given: unknown, name: string): string {
  const words =
    typeof given === "string"
      ? given
          .replaceAll(/[\s\p{Cc}<>`]+/gu, " ")
          .trim()
          .slice(0, 80)
          .trim()
      : "";
  return withoutNoise(withoutBrackets(withoutNoise(words))) || words || name;
}

function withoutBrackets(words: string): string {
  return words.replace(/\s*[([][^()[\]]*[)\]]?\s*$/, "");
}

function withoutNoise(words: string): string {
  return words.replace(
    /\s*\b(open\s?api|swagger|rest|api|specification|documentation|public|v?\d+(\.\d+)*|[-–:,]|\s)+$/i,
    "",
  );
}
