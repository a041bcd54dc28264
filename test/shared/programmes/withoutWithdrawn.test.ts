import { expect, test } from 'vitest';
import { withheldOf } from '../../../functions/adapters/dynamodb/withheld.ts';
import { milestoneEvents } from '../../../shared/programmes/milestoneEvent.ts';
import { stateNew } from '../../../shared/programmes/restate.ts';
import { withoutWithdrawn } from '../../../shared/programmes/withoutWithdrawn.ts';
import { eventOf } from '../../support/announced.ts';

const at = '2025-08-14T02:00:00.000Z';
const event = eventOf({
  source: 'cn-decree',
  authority: 'state-council',
  rank: 'gazette',
  programmes: ['cn-k'],
  at,
  title: '国务院令第814号',
  number: '国务院令第814号',
  texts: ['一、第六条增加一项：“（六）K字签证，发给入境的外国青年科技人才。”', '本决定自2025年10月1日起施行。'],
});
const statement = stateNew(event, 'Asia/Shanghai', undefined);
const takenBack = (when: string) =>
  withheldOf(event, 'retracted', { at: when, by: 'an operator', why: 'misread' }).facts;
const remindersOf = (statements: readonly (typeof statement)[]) =>
  milestoneEvents(statements, [], { now: new Date('2025-10-01T04:00:00Z'), siteUrl: 'https://wire.test' });

test('what an alert stated that was taken back is in no record, and nobody is reminded of it', () => {
  expect(remindersOf([statement])).toHaveLength(1);
  const left = withoutWithdrawn([statement], takenBack('2025-08-15T00:00:00.000Z'), new Set([event.id]));
  expect(left.map(({ facts, history }) => [facts, history])).toEqual([[[], []]]);
  expect(remindersOf(left)).toEqual([]);
});

test('what the source states anew after that holds, and so does what others state', () => {
  const earlier = takenBack('2025-08-13T00:00:00.000Z');
  expect(withoutWithdrawn([statement], earlier, new Set())).toEqual([statement]);
  const other = { ...statement, source: { ...statement.source, id: 'another' } };
  expect(withoutWithdrawn([other], takenBack('2025-08-15T00:00:00.000Z'), new Set())).toEqual([other]);
});
