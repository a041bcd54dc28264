import { html } from 'hono/html';
import { reportIn } from '../../../shared/language/told/report.ts';
import type { Reader } from '../frame/reader.ts';
import type { Html } from '../frame/say.ts';

/** What is wrong, in a few sentences; an operator opens the pages themselves. */
export const longestReport = 2000;

/** Where mails lead that ask to be told of mistakes; the function `subscribe` takes what is sent, as the site itself changes nothing. */
export function wrongForm(changeId: string, { language, words, to }: Reader): Html {
  const say = reportIn[language];
  return html`<h2 id="wrong">${words.change.wrong}</h2>
<p>${words.change.compare}</p>
<form method="post" action="${to(`/changes/${changeId}/wrong`)}">
<p><label>${say.what}<br><textarea name="what" required maxlength="${longestReport}" rows="4" cols="50"></textarea></label></p>
<p><label>${say.email}<br><input type="email" name="email" maxlength="254" autocomplete="email"></label></p>
<p><button>${say.send}</button></p>
</form>`;
}
