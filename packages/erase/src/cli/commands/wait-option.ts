import { Option } from "commander";
import { parseDuration } from "../terminal/parse-duration.ts";

export const waitOption: Option = new Option("--wait <duration>", "how long to wait for what becomes due soon")
  .argParser(parseDuration)
  .default(30_000, "30s");
