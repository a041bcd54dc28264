import {
  blueCard,
  challengePage,
  maintenancePage,
  noticeBoard,
  regulation,
  skilledMigrant,
  specialtyOccupations,
  visaFree,
} from './pages.ts';
import type { Answer, Site } from './sites.ts';

/** One thing that happens on the sites, and what has to come of it. */
export interface Scene {
  readonly says: string;
  readonly happen: (sites: Readonly<Record<SiteName, Site>>) => void;
  /** Rounds of checks; a trouble lasts several. */
  readonly rounds?: number;
  /** Source and event type that subscribers get; none means silence is right. */
  readonly alerts: readonly { readonly source: SiteName; readonly type: string; readonly says: string }[];
  /** The same for operators. */
  readonly operations: readonly { readonly source: SiteName; readonly type: string }[];
}

export type SiteName =
  | 'cn-entry-exit-regulations'
  | 'us-uscis-h1b'
  | 'cn-visa-free-list'
  | 'kr-notices'
  | 'de-blue-card'
  | 'nz-skilled-migrant';

const ok = (html: string): Answer => ({ status: 200, html });

/** The sites as they are before anything happens. */
export function openingSites(): Record<SiteName, Site> {
  const site = (id: SiteName, rest: Omit<Site, 'id'>): Site => ({ id, ...rest });
  return {
    'cn-entry-exit-regulations': site('cn-entry-exit-regulations', {
      authority: 'State Council of the PRC',
      jurisdiction: 'CN',
      rank: 'gazette',
      language: 'zh-Hans',
      path: '/zhengce/content/regulations.htm',
      programmes: ['cn-k'],
      answer: ok(regulation({ withK: false, views: 1042 })),
    }),
    'us-uscis-h1b': site('us-uscis-h1b', {
      authority: 'US Citizenship and Immigration Services',
      jurisdiction: 'US',
      rank: 'instruction',
      language: 'en',
      path: '/working-in-the-united-states/h-1b-specialty-occupations',
      programmes: ['us-h1b'],
      answer: ok(specialtyOccupations({ withPayment: false })),
    }),
    'cn-visa-free-list': site('cn-visa-free-list', {
      authority: 'National Immigration Administration of the PRC',
      jurisdiction: 'CN',
      rank: 'instruction',
      language: 'zh-Hans',
      path: '/n741440/c183390/content.html',
      programmes: ['cn-visa-free-unilateral'],
      answer: ok(visaFree({ withSweden: false })),
    }),
    'kr-notices': site('kr-notices', {
      authority: 'Korea Immigration Service',
      jurisdiction: 'KR',
      rank: 'instruction',
      language: 'ko',
      path: '/bbs/immigration/211/artclList.do',
      programmes: ['kr-e7'],
      board: true,
      answer: ok(noticeBoard({ withNew: false })),
    }),
    'de-blue-card': site('de-blue-card', {
      authority: 'Federal Government of Germany',
      jurisdiction: 'DE',
      rank: 'page',
      language: 'en',
      path: '/en/visa-residence/types/eu-blue-card',
      programmes: ['de-blue-card'],
      answer: ok(blueCard({ visits: 5120, fullWidth: false })),
    }),
    'nz-skilled-migrant': site('nz-skilled-migrant', {
      authority: 'Immigration New Zealand',
      jurisdiction: 'NZ',
      rank: 'page',
      language: 'en',
      path: '/visas/skilled-migrant-category-resident-visa/',
      programmes: ['nz-smc'],
      answer: ok(skilledMigrant()),
    }),
  };
}

const amended = 'dev.visawire.notice.amended.v1';

export const story: readonly Scene[] = [
  {
    says: 'Every source is read for the first time: a silent baseline.',
    happen: () => {},
    alerts: [],
    operations: [],
  },
  {
    says: 'A view counter moves, brackets and digits change their width, a “last updated” date passes: noise.',
    happen: (sites) => {
      sites['de-blue-card'].answer = ok(blueCard({ visits: 5977, fullWidth: true }));
      sites['cn-entry-exit-regulations'].answer = ok(regulation({ withK: false, views: 1377 }));
    },
    alerts: [],
    operations: [],
  },
  {
    says: 'The State Council inserts the K visa in articles 6 and 7; the items after it move down one number.',
    happen: (sites) => {
      sites['cn-entry-exit-regulations'].answer = ok(regulation({ withK: true, views: 1402 }));
    },
    alerts: [{ source: 'cn-entry-exit-regulations', type: amended, says: 'K字签证' }],
    operations: [],
  },
  {
    says: 'USCIS adds the payment of USD 100,000 to its H-1B page; the registration fee stays.',
    happen: (sites) => {
      sites['us-uscis-h1b'].answer = ok(specialtyOccupations({ withPayment: true }));
    },
    alerts: [{ source: 'us-uscis-h1b', type: amended, says: '$100,000' }],
    operations: [],
  },
  {
    says: 'The visa-free table gains a row; a notice board gains a notice and reorders the rest.',
    happen: (sites) => {
      sites['cn-visa-free-list'].answer = ok(visaFree({ withSweden: true }));
      sites['kr-notices'].answer = ok(noticeBoard({ withNew: true }));
    },
    alerts: [
      { source: 'cn-visa-free-list', type: amended, says: '瑞典' },
      { source: 'kr-notices', type: 'dev.visawire.notice.published.v1', says: '톱티어' },
    ],
    operations: [],
  },
  {
    says: 'The New Zealand page answers with a browser challenge: not the document, so no change; operators hear once.',
    happen: (sites) => {
      sites['nz-skilled-migrant'].answer = { status: 412, html: challengePage };
    },
    rounds: 3,
    alerts: [],
    operations: [{ source: 'nz-skilled-migrant', type: 'dev.visawire.sources.failing.v1' }],
  },
  {
    says: 'Now it says “under maintenance”, with status 200: still not the document.',
    happen: (sites) => {
      sites['nz-skilled-migrant'].answer = ok(maintenancePage);
    },
    alerts: [],
    operations: [],
  },
  {
    says: 'It recovers with the text it had: nothing changed, and operators hear that it is back.',
    happen: (sites) => {
      sites['nz-skilled-migrant'].answer = ok(skilledMigrant());
    },
    alerts: [],
    operations: [{ source: 'nz-skilled-migrant', type: 'dev.visawire.sources.recovered.v1' }],
  },
];
