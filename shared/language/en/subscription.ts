/** What the form, its answers and the reader's own page say in English; the other languages have the same. */
export const subscription = {
  title: 'Subscribe',
  lead: 'By e-mail, free of charge. You confirm through a mail from Amazon SNS, and only Amazon SNS keeps your address. Every mail has a link that ends the subscription.',
  have: 'See or change your subscription',
  email: 'E-mail address',
  language: 'Language of the mails',
  often: 'How often',
  sends: {
    'at-once': 'At once, when something changes',
    daily: 'A digest every day',
    weekly: 'A digest every Monday',
  },
  oftenHint:
    'A digest has one line for each change and says which sources were not read as promised. If you also get alerts at once, it leaves out what they told you in full.',
  levels: 'Levels to send at once',
  countries: 'Countries',
  countriesHint:
    'Choose none to get all. If you choose countries, programmes or sources, you get one digest for each country; otherwise one for all.',
  programmes: 'Only some programmes',
  destinations: 'Only travel advice about some countries',
  sources: 'Only some sources',
  send: 'Subscribe',
  problem: 'There is a problem',
  failed: 'Not subscribed',
  back: 'Back to the form',
  problems: {
    address: {
      long: 'An e-mail address has at most 254 characters, 64 of them before the @.',
      characters:
        'Write the e-mail address in plain letters, without spaces or line breaks. Write an international domain in its xn-- form.',
      form: 'Write the e-mail address as name@example.org, without a name, brackets or quotes around it.',
    },
    nothing: 'Choose what to get: alerts at once, a digest, or both.',
    noLevel: 'Choose at least one level to send at once.',
    digestOfDestination:
      'There are no digests of travel advice about one country. Choose alerts at once for it, or leave it out.',
    names: (chosen: number, most: number): string =>
      `Choose fewer: you filter by ${chosen} things, language and level included; Amazon SNS allows ${most}.`,
    combinations: (chosen: number, most: number): string =>
      `Choose fewer: your choices make ${chosen} combinations of level, country, programme and source; Amazon SNS allows ${most}.`,
    unknown: 'The form does not offer that choice. Open it again.',
    large: 'What you sent is too large.',
    foreign: 'Send the form from its own page.',
    often: 'Too many attempts from the same network. Try again in an hour.',
    busy: 'There are too many requests today. Try again tomorrow.',
    full: 'We can’t take more subscriptions now. Try again in a few days.',
  },
  asked: {
    title: 'Check your mail',
    text: 'If this address has no subscription yet, Amazon SNS is sending it a mail with a link. Alerts and digests begin when you follow that link, not before.',
    one: 'An address has one subscription. If you have one, you can change it:',
    spam: 'No mail within a few minutes? Look in the spam folder for a mail from “Visawire” or no-reply@sns.amazonaws.com.',
  },

  mine: {
    title: 'My subscription',
    lead: 'Enter your address. We send it a link to your subscription that works for one hour.',
    send: 'Send me the link',
    asked: 'If this address has a subscription, we are sending it a link that works for one hour.',
    slow: 'After a first subscription or a change it can take 15 minutes until a mail with a link reaches you. If none has come by then, ask again.',
    expired: 'This link no longer works. Ask for a new one.',
    mail: {
      subject: 'The link to your subscription',
      text: 'Follow this link to see or change what you get. It works for one hour:',
      ignore: 'If you didn’t ask for it, ignore this mail. Nothing has changed.',
    },
    change: 'What you get',
    save: 'Save changes',
    saved: 'Saved. It can take up to 15 minutes to take effect.',
    pause: 'Pause all mails',
    paused: 'Your subscription is paused. You get no mails until you resume it.',
    resume: 'Resume mails',
    lately: 'What was sent in the last 30 days',
    none: 'Nothing that you chose was sent in the last 30 days.',
    end: 'End it and delete my data',
    endHint:
      'Amazon SNS deletes your address and choices, and we delete the counters that belong to your address. Nothing else is kept.',
    ended: 'Your subscription has ended',
    endedText: 'Your address and choices are deleted. You get no more mails.',
  },
};
