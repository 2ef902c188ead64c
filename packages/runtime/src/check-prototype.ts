import { refuse } from "./call-error.ts";

/**
 * Refuses to send while `Object.prototype` is polluted with data: platforms read more options of a connection from it
 * (`dispatcher`, `socketPath`, `ca`, …) than any list holds. Called before every attempt.
 */
export function checkPrototype(): void {
  const names = [];
  for (const name in {}) names.push(name);
  if ("dispatcher" in {}) names.push("dispatcher");
  if (names.length === 0) return;
  refuse(
    "polluted-prototype",
    "Object.prototype has been given members by other code in this program, and fetch would read options from it. Find the code that assigns to Object.prototype or __proto__.",
  );
}
