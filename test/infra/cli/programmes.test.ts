import { expect, test } from 'vitest';
import { programmesCommand } from '../../../infra/cli/commands/programmes.ts';
import { dispatch } from '../../../infra/cli/dispatch.ts';
import { renderProgramme } from '../../../infra/cli/renderProgramme.ts';
import { programmeRecord } from '../../../shared/programmes/programmeRecord.ts';
import { stateNew } from '../../../shared/programmes/restate.ts';
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
  texts: [
    '一、第六条增加一项：“（六）K字签证，发给入境的外国青年科技人才。”',
    '本决定自2025年10月1日起施行。',
    '申请K字签证的具体条件和要求将在驻外使领馆网站公布。\u001b[2J',
  ],
});

test('a programme is printed with what holds, the official words, what is not published, and how it came to be', () => {
  const programme = { id: 'cn-k', name: { en: 'K visa' } };
  const lines = renderProgramme(
    programme,
    programmeRecord('cn-k', [stateNew(event, 'Asia/Shanghai', undefined)], new Date(at)),
  );
  expect(lines[0]).toBe('cn-k  K visa');
  expect(lines).toEqual(
    expect.arrayContaining([
      '  start date: 1 October 2025 (scheduled), read so since 2025-08-14',
      expect.stringMatching(/^ {6}“.*自2025年10月1日起施行.*” — 国务院令第814号 \(cn-decree\)$/u),
      expect.stringMatching(/^ {2}visa class: .*K.* \(scheduled\), read so since 2025-08-14$/u),
      '  fee: not published — 国务院令第814号 (cn-decree)',
      '  History, newest first',
      '    2025-08-14  add start date: - → 1 October 2025',
    ]),
  );
  expect(lines.join('\n')).not.toContain('\u001b');
});

test('one of which nothing was read says so', () => {
  const lines = renderProgramme({ id: 'us-h1b', name: { en: 'H-1B' } }, programmeRecord('us-h1b', [], new Date(at)));
  expect(lines).toEqual(['us-h1b  H-1B', '  no notice that was read states anything of it']);
});

test('more than one at a time is refused', async () => {
  const said: string[] = [];
  const output = { out: (text: string) => said.push(text), err: (text: string) => said.push(text) };
  expect(await dispatch({ programmes: programmesCommand }, ['programmes', 'cn-k', 'us-h1b'], output)).toBe(2);
  expect(said.join('\n')).toContain('one programme at a time');
});
