import { expect, test } from "vitest";
import { type Ledger, openLedger } from "./ledger.ts";

const events: Record<string, (ledger: Ledger) => void> = {
  send: (ledger) => ledger.sending(),
  lost: (ledger) => ledger.failed(true),
  unsent: (ledger) => ledger.failed(false),
  unreadable: (ledger) => ledger.unreadable(),
};

function play(script: string): Ledger {
  const ledger = openLedger();
  for (const word of script.split(" ").filter(Boolean)) (events[word] ?? ((one) => one.answered(Number(word))))(ledger);
  return ledger;
}

const cases: [script: string, attempts: number, earlier: boolean, atEnd: boolean][] = [
  ["", 0, false, false],
  ["send", 1, false, true],
  ["send 200", 1, false, true],
  ["send 299", 1, false, true],
  ["send 300", 1, false, false],
  ["send 404", 1, false, false],
  ["send 499", 1, false, false],
  ["send 0", 1, false, false],
  ["send 307", 1, false, false],
  ["send 408", 1, false, true],
  ["send 500", 1, false, true],
  ["send 503", 1, false, true],
  ["send 404 unreadable", 1, false, true],
  ["send unsent", 1, false, false],
  ["send lost", 1, false, true],
  ["send 200 unsent", 1, false, true],
  ["send 200 send unsent", 2, true, true],
  ["send 404 send unsent", 2, false, false],
  ["send lost send", 2, true, true],
  ["send lost send 404", 2, true, true],
  ["send 503 send 200", 2, true, true],
  ["send 429 send 200", 2, false, true],
  ["send 401 send 404", 2, false, false],
  ["send unsent send 200", 2, false, true],
  ["send unsent send lost send 429 send 404", 4, true, true],
  ["send 200 send 404", 2, true, true],
];

test.each(cases)(
  "after '%s': %i attempts, uncertain %o for a response and %o without",
  (script, attempts, earlier, atEnd) => {
    const ledger = play(script);
    expect(ledger.earlier()).toEqual({ attempts, uncertain: earlier });
    expect(ledger.atEnd()).toEqual({ attempts, uncertain: atEnd });
  },
);
