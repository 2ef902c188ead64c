import { once } from "node:events";
import type { Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import type { Step } from "../script/script.ts";

const FLOOD_LIMIT = 32 * 1024 * 1024;

/** Plays steps on a socket until they are done or the other side has gone. */
export async function play(socket: Socket, steps: readonly Step[], fill: (bytes: string) => string): Promise<void> {
  for (const step of steps) {
    if (socket.destroyed) return;
    switch (step.do) {
      case "send":
        await write(socket, fill(step.bytes));
        break;
      case "wait":
        await sleep(step.ms);
        break;
      case "flood":
        await flood(socket, fill(step.bytes), step.everyMs);
        break;
      case "close":
        socket.end();
        return;
      case "reset":
        socket.resetAndDestroy();
        return;
      case "stall":
        return;
    }
  }
}

async function flood(socket: Socket, bytes: string, everyMs: number | undefined): Promise<void> {
  const portion = everyMs === undefined ? bytes.repeat(Math.ceil(16_384 / bytes.length)) : bytes;
  for (let sent = 0; sent < FLOOD_LIMIT && !socket.destroyed; sent += portion.length) {
    await write(socket, portion);
    if (everyMs !== undefined) await sleep(everyMs);
  }
}

async function write(socket: Socket, bytes: string): Promise<void> {
  if (socket.write(bytes, "latin1") || socket.destroyed) return;
  const over = new AbortController();
  await Promise.race([once(socket, "drain", over), once(socket, "close", over)]);
  over.abort();
}
