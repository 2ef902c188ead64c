/** One thing that was measured, for ours and for others in the same run. */
export interface Question {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly figures: readonly Figure[];
  readonly targets: readonly Target[];
}

export interface Figure {
  readonly subject: string;
  readonly value: number;
}

export interface Target {
  readonly text: string;
  readonly met: boolean;
}

/** The one whose figures are compared with the others'. */
export const OURS = "Purge";

export function figureOf(figures: readonly Figure[], subject: string): number {
  const figure = figures.find((one) => one.subject === subject);
  if (figure === undefined) throw new Error(`${subject} was not measured.`);
  return figure.value;
}

/** How many times ours the others' figures are, for a terminal. */
export function toText(questions: readonly Question[]): string {
  return questions
    .map(({ title, unit, figures, targets }) => {
      const ours = figures.find(({ subject }) => subject.startsWith(OURS))?.value;
      const width = Math.max(...figures.map(({ subject }) => subject.length));
      const lines = figures.map(({ subject, value }) => {
        const ratio = ours === undefined || subject.startsWith(OURS) ? "" : `  ${(value / ours).toFixed(1)} × ours`;
        return `  ${subject.padEnd(width)}  ${round(value).padStart(9)} ${unit}${ratio}`;
      });
      return [title, ...lines, ...targets.map(({ text, met }) => `  ${met ? "met" : "NOT MET"}: ${text}`)].join("\n");
    })
    .join("\n\n");
}

const round = (value: number): string => value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);
