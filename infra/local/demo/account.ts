import { styleText } from 'node:util';
import { harmless } from '../../../shared/alert/harmless.ts';
import type { Mail } from '../mailbox.ts';
import type { SceneResult } from './runScene.ts';

const indent = (text: string, by: string): string =>
  text
    .split('\n')
    .map((line) =>
      line === ''
        ? by.trimEnd()
        : `${by}${harmless(line) === '' ? '' : line.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '')}`,
    )
    .join('\n');

function letter(mail: Mail, kind: string): string {
  const bar = styleText('dim', '  │ ');
  return [
    `  ${styleText('cyan', kind)}`,
    `${bar}${styleText('bold', `Subject: ${harmless(mail.subject)}`)}`,
    bar.trimEnd(),
    indent(mail.body.trimEnd(), bar),
  ].join('\n');
}

/** The account of one scene for the terminal. */
export function renderScene(number: number, says: string, result: SceneResult): string {
  const { mails, operations, calls, verdicts, faults } = result;
  const silent = mails.length + operations.length + calls.length === 0;
  return [
    '',
    `${styleText('bold', `${number}. ${says}`)}`,
    ...verdicts.filter((verdict) => !verdict.endsWith('unchanged')).map((verdict) => `  ${styleText('dim', verdict)}`),
    ...mails.map((mail) => letter(mail, 'e-mail to subscribers')),
    ...operations.map((mail) => letter(mail, 'e-mail to operators')),
    ...calls.map(
      ({ id, event, verified }) =>
        `  ${styleText('cyan', 'webhook')} ${event.type}  id ${id}  ${verified ? styleText('green', 'signature verified') : styleText('red', 'signature does not hold')}`,
    ),
    ...(silent ? [`  ${styleText('green', 'nobody was told anything, as it should be')}`] : []),
    ...faults.map((fault) => `  ${styleText('red', `✗ ${fault}`)}`),
  ].join('\n');
}
