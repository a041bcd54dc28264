import { Hono } from 'hono';
import { html } from 'hono/html';
import type { Page } from '../frame/page.ts';
import type { Reader } from '../frame/reader.ts';
import { feedsOf } from '../timeline/followLinks.ts';
import { programmeName, programmePage, programmesPage } from './programmePage.ts';
import { programmeSections, programmeTop } from './subjectPages.ts';
import { createReadKnown, type SubjectDependencies } from './subjectRoutes.ts';
import { programmeSubject } from './subjects.ts';

interface Dependencies extends SubjectDependencies {
  readonly page: Page;
}

/** Pages of what holds: of all programmes, of one, and of two side by side (`?with=`). */
export function createProgrammes(dependencies: Dependencies, reader: Reader): Hono {
  const { changes, catalog, index, clock, page } = dependencies;
  const { programmes } = catalog;
  const site = new Hono();
  const readKnown = createReadKnown(dependencies);
  const section = 'programmes' as const;
  const { title, lead, and } = reader.words.programmes;
  site.get('/', async (context) =>
    page(
      context,
      { title, description: lead, section },
      programmesPage(index, await changes.listStatements(), clock(), reader),
    ),
  );
  site.get('/:id', async (context) => {
    const other = context.req.query('with');
    const asked = [context.req.param('id'), other].filter((id) => id !== undefined);
    const shown = asked.flatMap((id) => programmes.find((programme) => programme.id === id) ?? []);
    if (shown.length < asked.length) return context.notFound();
    const names = shown.map((one) => programmeName(one, reader)).reduce(and);
    const query = other === undefined ? '' : `?with=${encodeURIComponent(other)}`;
    const statements = await changes.listStatements();
    const [first] = shown;
    if (first === undefined || shown.length > 1)
      return page(
        context,
        { title: names, section, query, isListed: false },
        programmePage(shown, statements, clock(), reader),
      );
    const known = await readKnown(programmeSubject(first.id), statements);
    const feeds = feedsOf(known.subject.filter, names, reader);
    const body = programmePage(
      shown,
      statements,
      clock(),
      reader,
      programmeTop(known, { now: clock(), reader, index }),
    );
    const around = programmeSections(known, { now: clock(), reader, index });
    return page(context, { title: names, section, feeds }, html`${body}${around}`);
  });
  return site;
}
