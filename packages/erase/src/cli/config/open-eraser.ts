import { createEraser } from "../../eraser/create-eraser.ts";
import type { Eraser } from "../../eraser/eraser.ts";
import type { EraserEvent } from "../../model/event.ts";
import type { Providers } from "../../model/people.ts";
import { type GlobalOptions, type Io, UsageError } from "../terminal/io.ts";
import { loadConfig } from "./load-config.ts";

/** What a command works with. */
export interface Opened {
  readonly eraser: Eraser<Providers>;
  readonly providers: Providers;
}

/** Opens the configured eraser for the time of `work`. Keys come from the environment alone. */
export async function withEraser<T>(
  options: GlobalOptions,
  io: Io,
  work: (opened: Opened) => Promise<T>,
  onEvent?: (event: EraserEvent) => void,
): Promise<T> {
  const config = await loadConfig(options.config, io);
  const secret = readKeys(io.env.PURGE_SECRET);
  const signingKey = readKeys(io.env.PURGE_SIGNING_KEY);
  if (!secret)
    throw new UsageError(
      "PURGE_SECRET is not set. Make it once with `purge keys`, and keep it as you keep your backups.",
    );
  const observe = (event: EraserEvent): void => {
    onEvent?.(event);
    config.onEvent?.(event);
  };
  const eraser = createEraser({ ...config, secret, ...(signingKey && { signingKey }), onEvent: observe });
  try {
    return await work({ eraser, providers: config.providers });
  } finally {
    await eraser.stop();
  }
}

/** One key a line, the current one first. */
function readKeys(text: string | undefined): string[] | undefined {
  const keys = text?.split(/\s*\n\s*/).filter((key) => key !== "");
  return keys?.length ? keys : undefined;
}
