import type { Answer } from "../check/check-answer.ts";

/** The sandbox speaks for itself: no vendor has been recorded to answer so. */
export function refusal(status: number, detail: string, problems: string[] = []): Answer {
  return {
    status,
    body: { title: "This is the sandbox speaking, not the vendor.", status, detail, problems },
    headers: { "content-type": "application/problem+json", "x-purge-sandbox": "refused" },
  };
}
