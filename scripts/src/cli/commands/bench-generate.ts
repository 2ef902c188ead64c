import { measureGenerate } from "../../bench/generate-scale.ts";
import { measurePeer } from "../../bench/hey-api.ts";
import type { Command } from "../terminal/command.ts";
import { printResult, table } from "../terminal/print.ts";
import { UsageError } from "../terminal/usage-error.ts";

export const command: Command = {
  async run(args, io) {
    const sizes = (args.text("sizes") ?? "").split(",").map((text) => toCount("sizes", text));
    const measured = await measureGenerate(io.root, sizes, toCount("runs", args.text("runs") ?? ""));
    const peer = args.flag("peer") ? await measurePeer(io.root) : undefined;
    const rows = measured.map(({ providers, first, again, perProvider, peak }) => [
      providers,
      `${first.toFixed(2)} s`,
      `${again.toFixed(2)} s`,
      `${perProvider.toFixed(1)} ms`,
      `${Math.round(peak)} MB`,
    ]);
    const text = table(["providers", "first", "again", "one more", "peak"], rows);
    return printResult(
      io,
      { measured, ...(peer && { peer }) },
      `${text}${peer === undefined ? "" : describePeer(peer)}`,
    );
  },
};

function toCount(option: string, text: string): number {
  if (/^[1-9]\d{0,4}$/.test(text)) return Number(text);
  throw new UsageError(`option '--${option}' takes whole numbers above 0, not '${text}'`);
}

function describePeer(peer: Awaited<ReturnType<typeof measurePeer>>): string {
  const outcome = "skipped" in peer ? `skipped: ${peer.skipped}` : `${peer.seconds.toFixed(2)} s`;
  return `${peer.peer}, its generator alone on our specifications: ${outcome}\n`;
}
