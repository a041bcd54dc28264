/** The known word a person most likely meant, or undefined when none is near: at most a third of its letters may differ. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of known) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    const bound = Math.max(1, Math.floor(Math.max(word.length, candidate.length) / 3));
    if (distance <= bound && distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** Letters to insert, delete, replace or swap with the next to get from one word to the other (optimal string alignment). */
function editDistance(from: string, to: string): number {
  const rows: number[][] = [Array.from({ length: to.length + 1 }, (_, column) => column)];
  const cost = (line: number, column: number) => rows[line]?.[column] ?? Number.POSITIVE_INFINITY;
  for (let line = 1; line <= from.length; line += 1) {
    rows.push([line]);
    for (let column = 1; column <= to.length; column += 1) {
      const replaced = cost(line - 1, column - 1) + (from[line - 1] === to[column - 1] ? 0 : 1);
      const isSwap = line > 1 && from[line - 1] === to[column - 2] && from[line - 2] === to[column - 1];
      const swapped = isSwap ? cost(line - 2, column - 2) + 1 : Number.POSITIVE_INFINITY;
      rows[line]?.push(Math.min(replaced, swapped, cost(line - 1, column) + 1, cost(line, column - 1) + 1));
    }
  }
  return cost(from.length, to.length);
}
