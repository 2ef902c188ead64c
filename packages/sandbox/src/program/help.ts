import { kinds } from "../faults/faults.ts";

export function help(): string {
  return `Five vendors on your laptop, that behave and misbehave as the real ones do.

  npx @purge/sandbox [options]

  -p, --port N             Listen on this port of 127.0.0.1; 0 for any that is free (4010)
      --provider NAME      Serve only this vendor; may be repeated (all)
      --users N            Give each vendor so many users at the start (3)
      --fault KIND[,K=V…]  Inject a fault from the start; may be repeated
      --set P.SETTING=V    Choose a vendor's variant, such as sunbird.line=lern
      --limits             Enforce the vendors' rate limits, not only tell them in headers
      --seed N             Make ids, and faults with a rate, the same every time (1)
      --log                Print a line for each request, without ids or keys
      --json               Print the start, and the log, as JSON
      --version, --help

Faults: ${Object.keys(kinds).join(", ")}, and those of single vendors (GET /__sandbox).
They take provider, operation, count, rate, ms, status, retryAfter, location, processed:
  --fault lost-reply,provider=junction,operation=deleteUser,count=1
  --fault 429,retryAfter=2,rate=0.3

While it runs, over HTTP:
  GET    /__sandbox            the vendors, their URLs and keys
  GET    /__sandbox/report     what was asked, refused, and struck by faults
  POST   /__sandbox/faults     {"kind":"429","count":3}; DELETE switches all off
  POST   /__sandbox/clock      {"advance":"7d"}
  POST   /__sandbox/users      {"provider":"klavis","id":"ann@example.com"}
  POST   /__sandbox/reset      back to the start
`;
}
