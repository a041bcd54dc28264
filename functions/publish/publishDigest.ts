import { digestMessages } from '../../shared/alert/digestMessages.ts';
import type { DigestEvent } from '../../shared/alert/event.ts';
import type { Topic } from '../adapters/topic.ts';

/** SNS takes 256 KiB for mail, event and attributes together, as JSON within JSON: the names of a country's sources stand in two. */
const eventBytes = 100_000;
const sentAtOnce = 20;

/** Publishes a digest in each form that a subscription can ask for. */
export async function publishDigest(topic: Topic, digest: DigestEvent): Promise<void> {
  const messages = digestMessages(digest, eventBytes);
  for (let from = 0; from < messages.length; from += sentAtOnce) {
    const batch = messages.slice(from, from + sentAtOnce);
    await Promise.all(
      batch.map(({ subject, body, event, attributes }) =>
        topic.publish({ subject, event: JSON.stringify(event), email: body, attributes }),
      ),
    );
  }
}
