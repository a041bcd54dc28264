/** Does something with each, so many at the same time; answers in order. @throws what the first that fails throws, when its group has ended */
export async function sideBySide<Of, Answer>(
  all: readonly Of[],
  most: number,
  work: (one: Of) => Promise<Answer>,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (let from = 0; from < all.length; from += most)
    answers.push(...(await Promise.all(all.slice(from, from + most).map(work))));
  return answers;
}
