import type { AboutWords } from '../told/aboutWords.ts';

/** What the site says of itself in English. */
export const about: AboutWords = {
  about: {
    title: 'About Visawire',
    parts: [
      {
        heading: null,
        paragraphs: [
          'Visawire reads what governments publish about visas, entry and immigration. When an official page changes, it says what changed, with the official words beside it, and sends that by e-mail and to programs.',
        ],
      },
      {
        heading: 'How it works',
        paragraphs: [
          'Each source is an official page, list, feed or file, read between every 15 minutes and once a day. Each reading is compared with the one before.',
          'A change of dates, fees, limits, countries or conditions is told as a fact only where the text states it for certain. What is not certain is shown in the official words alone.',
          'What is read is kept as it was read, so that every statement can be checked.',
        ],
      },
      {
        heading: 'What it can’t do',
        paragraphs: [
          'It sees only what is published at the addresses that it watches. A page that is down or blocks us can’t be read; the list of sources says so.',
          'Its sentences are made by a program, which can be wrong. The official page decides.',
        ],
      },
      {
        heading: 'Not legal advice',
        paragraphs: [
          'Nothing here is advice on your own case. Before you decide or travel, read the official page and ask the authority or a lawyer.',
        ],
      },
    ],
  },
  privacy: {
    title: 'Privacy',
    parts: [
      {
        heading: null,
        paragraphs: [
          'You can read this site without telling us who you are. It sets no cookies, runs no scripts and loads nothing from others.',
        ],
      },
      {
        heading: 'If you read',
        paragraphs: [
          'The web server notes each request with its time and network address. These notes are deleted after one month. They serve to find faults and abuse, and nothing else.',
        ],
      },
      {
        heading: 'If you subscribe',
        paragraphs: [
          'Amazon SNS keeps your e-mail address and what you chose, until you end the subscription. An address that nobody confirms is deleted by Amazon after a few days.',
          'We keep no list of addresses and no record of which mails you got.',
          'To stop abuse we count requests by network for an hour and by mailbox for a day. We keep only a code made from the address with a secret key; nobody can turn it back. The counters are deleted within two days.',
          'The link to your subscription is signed and not stored. It works for one hour.',
        ],
      },
      {
        heading: 'How to have it deleted',
        paragraphs: [
          'Follow the link at the end of any mail, or open “My subscription” and choose to end it and delete your data. Your address, your choices and the counters of your mailbox are deleted at once.',
        ],
      },
      {
        heading: 'Who is responsible',
        paragraphs: ['Whoever runs this copy of Visawire. Amazon Web Services works on their behalf.'],
      },
    ],
  },
  levels: {
    title: 'What the levels mean',
    lead: 'Every change has one of four levels.',
    means: {
      critical:
        'Who may enter, stay or work, or what it costs, changes now or within 30 days. Only what the text states for certain is given this level.',
      major: 'Any other change of what a notice states, and new notices from a ministry or a gazette.',
      minor: 'The words change, but what is required stays the same; also new notices from lower offices.',
      editorial: 'Nothing of meaning changes: spelling, order, layout. Not sent and not listed unless you ask for it.',
    },
    doubt: 'Where two levels are possible, the higher one is used.',
  },
};
