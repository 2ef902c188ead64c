// A worker of the chaos: a real eraser over HTTP. Argument: its settings; lines on standard input move its clock.
import { createInterface } from "node:readline";
import { type ChaosSettings, createChaosEraser } from "./create-chaos-eraser.ts";

let skewMs = 0;
const lines = createInterface({ input: process.stdin });
lines.on("line", (line) => {
  skewMs = Number(line);
});
// Whoever started it is gone.
lines.on("close", () => process.exit(1));
const stop = new AbortController();
process.once("SIGTERM", () => stop.abort());

const settings = JSON.parse(process.argv[2] ?? "") as ChaosSettings;
const eraser = await createChaosEraser(settings, () => Date.now() + skewMs);
process.stdout.write("ready\n");
await eraser.run({ until: "stopped", signal: stop.signal });
await eraser.stop();
process.exit(0);
