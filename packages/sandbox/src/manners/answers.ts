import type { Answer } from "../check/check-answer.ts";

export function json(status: number, body: unknown): Answer {
  return { status, body };
}

export function text(status: number, said: string, headers: Record<string, string> = {}): Answer {
  return { status, text: said, headers: { "content-type": "text/plain; charset=UTF-8", ...headers } };
}
