/**
 * A process that takes complaints in until somebody kills it: reads posts from its input, stores them one after the
 * other in the database named, and prints each id once its storing was answered. Afterwards it waits.
 */
import { openDatabase } from '@/db/open';
import { takeSealedComplaint } from '@/lib/complaints/intake';
import type { ComplaintPost } from '@/lib/complaints/wire';
import { createTestClock } from './test-desk';

const chunks: Buffer[] = [];
for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
const posts = JSON.parse(Buffer.concat(chunks).toString('utf8')) as ComplaintPost[];

const desk = { database: await openDatabase({ url: `file:${process.argv[2]}` }), clock: createTestClock() };
for (const post of posts) {
  const taken = await takeSealedComplaint(desk, post, { peer: post.id, inboxRelease: 'now' });
  if (taken.ok) process.stdout.write(`${taken.value.id}\n`);
}
setInterval(() => undefined, 1_000);
