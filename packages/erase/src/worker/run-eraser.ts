import type { Engine } from "../target/engine.ts";
import { runDelivered } from "./run-delivered.ts";
import { runLanes } from "./run-lanes.ts";
import type { RunOptions } from "./run-options.ts";

/** Carries out what is due. A run that ends by itself claims its work; a worker may have it delivered. */
export function runEraser(engine: Engine, options: RunOptions = {}): Promise<number> {
  const { delivery } = engine;
  return delivery && options.until === "stopped" ? runDelivered(engine, delivery, options) : runLanes(engine, options);
}
