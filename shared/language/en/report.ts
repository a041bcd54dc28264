/** What the form says by which readers report a wrong alert, and its answers, in English; the other languages have the same. */
export const report = {
  what: 'What is wrong?',
  email: 'Your e-mail address, if you want an answer',
  send: 'Send',
  thanks: 'Thank you',
  taken:
    'An operator of this service gets your report by mail. If the alert was wrong, everyone who got it will be told.',
  failed: 'Not sent',
  back: 'Back to the form',
  empty: 'Tell us in a sentence what is wrong.',
  long: 'Please be brief: 2,000 characters at most.',
};
