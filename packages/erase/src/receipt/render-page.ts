import type { ReceiptClaims, ReceiptTarget } from "./claims.ts";

const OUTCOMES: Readonly<Record<ReceiptTarget["outcome"], string>> = {
  erased: "Erased",
  scheduled: "Deletion scheduled",
  "not-found": "Not found",
  "no-account": "No account",
  held: "Kept",
  waiting: "In progress",
  attention: "Needs a decision",
  undone: "Deletion taken back",
  closed: "Closed by a person",
};

const EVIDENCE: Readonly<Record<ReceiptTarget["evidence"], string>> = {
  confirmed: "Read back afterwards: nobody is there any more",
  acknowledged: "The provider answered that it was done",
  reported: "The provider answered that it had been done before",
  inferred: "Not found after a deletion whose answer was lost",
  attested: "A person vouches for it",
  none: "None",
};

const STATES: Readonly<Record<ReceiptClaims["state"], string>> = {
  open: "In progress",
  attention: "In progress: a person has to decide",
  settled: "Completed",
};

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;color:#111;background:#fff;max-width:60rem;margin:2rem auto;padding:0 1rem}
table{border-collapse:collapse;width:100%}caption{text-align:left;font-weight:600;padding:.5rem 0}
th,td{text-align:left;vertical-align:top;padding:.5rem .5rem .5rem 0;overflow-wrap:anywhere;border-bottom:1px solid #767676}
dt{font-weight:600}dd{margin:0 0 .5rem}code{overflow-wrap:anywhere}
@media(min-width:40rem){dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1.5rem}dd{margin:0}th,td{overflow-wrap:break-word}}
@media(max-width:40rem){thead{position:absolute;clip-path:inset(50%)}tbody,tr,tr>*{display:block}tr{padding:.5rem 0;border-bottom:1px solid #767676}tr>*{padding:0;border:0}}
@media print{body{margin:0;max-width:none}tr{break-inside:avoid}}`;

/** A receipt as one static HTML file, to print or to send to the person: no script, no request. */
export function renderPage(claims: ReceiptClaims, receipt: string): string {
  const { iss, jti, iat, received, deadline, extension, overdue, targets, state } = claims;
  const facts: readonly (readonly [name: string, html: string])[] = [
    ["State", `${STATES[state]}${overdue ? ", overdue" : ""}`],
    ["Request", escapeHtml(jti)],
    ["Issued by", escapeHtml(iss)],
    ["Issued on", time(new Date(iat * 1000).toISOString())],
    ["Received on", time(received)],
    ["To be answered by", time(deadline)],
    ...(extension ? [["Extended because", escapeHtml(extension.reason)] as const] : []),
  ];
  const list = facts.map(([name, html]) => `<dt>${name}</dt><dd>${html}</dd>`);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Erasure receipt ${escapeHtml(jti)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>Erasure receipt</h1>
<dl>${list.join("\n")}</dl>
<table>
<caption>Outcome at each provider</caption>
<thead><tr><th scope="col">Provider</th><th scope="col">Outcome</th><th scope="col">Evidence</th><th scope="col">Recorded on</th></tr></thead>
<tbody>
${targets.map(row).join("\n")}
</tbody>
</table>
<h2>What this receipt proves</h2>
<p>${escapeHtml(claims.proves)}</p>
<h2>What it does not prove</h2>
<p>${escapeHtml(claims.doesNotProve)}</p>
<h2>The signed receipt</h2>
<p>Anyone with the issuer's public key can verify this text, a JSON Web Token:</p>
<p><code>${escapeHtml(receipt)}</code></p>
</main>
</body>
</html>
`;
}

function row({ provider, outcome, evidence, reason, by, at, finalAt, lookAt }: ReceiptTarget): string {
  const details = [
    reason && escapeHtml(reason),
    by && `by ${escapeHtml(by)}`,
    finalAt && `final on ${time(finalAt)}`,
    !finalAt && lookAt && `checked from ${time(lookAt)} on; the vendor gave no date`,
  ]
    .filter(Boolean)
    .join(", ");
  const said = `${OUTCOMES[outcome]}${details === "" ? "" : ` (${details})`}`;
  return `<tr><th scope="row">${escapeHtml(provider)}</th><td>${said}</td><td>${EVIDENCE[evidence]}</td><td>${time(at)}</td></tr>`;
}

function time(iso: string): string {
  return `<time datetime="${escapeHtml(iso)}">${escapeHtml(iso.slice(0, 16).replace("T", " "))} UTC</time>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
