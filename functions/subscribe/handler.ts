import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { csrf } from 'hono/csrf';
import { HTTPException } from 'hono/http-exception';
import { secureHeaders } from 'hono/secure-headers';
import { formHeaders } from '../site/frame/policy.ts';
import { refuse } from './answers.ts';
import { createMine, type MineDependencies } from './mine.ts';
import { createTakeForm } from './takeForm.ts';
import { createTakeReport, type ReportDependencies } from './takeReport.ts';

const mostBytes = 64 * 1024;

/**
 * Takes the forms of the site, in each language, and shows readers their own subscription. SNS's own mail to the address confirms it,
 * so the answer is the same whatever is known of it. No trap field: what fills in forms for people falls into it too, and a reader whose
 * wish is dropped would never hear of it.
 */
export function createSubscribe(dependencies: MineDependencies & ReportDependencies): Hono {
  const app = new Hono();
  app.use(secureHeaders(formHeaders), csrf());
  app.use(bodyLimit({ maxSize: mostBytes, onError: (context) => refuse(context, 'large') }));
  app.onError((error, context) => {
    if (error instanceof HTTPException) return refuse(context, 'foreign');
    throw error;
  });
  const takeForm = createTakeForm(dependencies);
  app.post('/subscribe', takeForm);
  app.post('/:language/subscribe', takeForm);
  const takeReport = createTakeReport(dependencies);
  app.post('/changes/:change{[0-9a-f]{1,64}}/wrong', takeReport);
  app.post('/:language/changes/:change{[0-9a-f]{1,64}}/wrong', takeReport);
  const mine = createMine(dependencies);
  for (const path of ['/subscription', '/:language/subscription']) {
    app.get(path, mine.show);
    app.post(path, mine.take);
  }
  return app;
}
