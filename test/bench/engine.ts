import { readFileSync } from 'node:fs';
import type { Comment, Thread } from '../../lib/spam/comment.ts';
import { generateCorpus } from '../../lib/training/corpus/corpus.ts';
import { loadShipped } from './shipped.ts';

// npm run bench: how fast the judge is on this machine, beside the part of its work that any judge would have to do. It
// is measured as it ships, in one minified file: `tsx` gives inner functions their names anew at each call, which costs a
// tenth. And comments come as they do from a page, out of a message.
const rounds = 12;
const threadSize = 20;

const { createEngine, parseModel, readComment } = await loadShipped();
const bytes = readFileSync('public/model.bin');
const load = measure(() => parseModel(bytes));
const engine = createEngine(parseModel(bytes));
const comments = generateCorpus(new Map()).rows.map(({ comment }) => ({
  ...comment,
  parent: null,
}));
// A message brings each text in one piece; one that was just put together stands in several.
const threads: readonly Thread[] = JSON.parse(JSON.stringify(toThreads(comments)));
const reading = measure(() => {
  for (const thread of threads) for (const comment of thread.comments) readComment(comment, null);
});
const judging = measure(() => {
  for (const thread of threads) engine.judge(thread);
});
const letters = comments.reduce((sum, { text }) => sum + text.length, 0) / comments.length;
console.log(`model file: ${bytes.length} bytes, read in ${load.toFixed(1)} ms`);
console.log(
  `${comments.length} comments of ${Math.round(letters)} letters, in threads of ${threadSize}`,
);
console.log(`undoing disguise and cutting into words: ${perSecond(reading)} comments/s`);
console.log(
  `the whole judge: ${perSecond(judging)} comments/s, ${(judging / reading).toFixed(1)} times that work`,
);

function toThreads(all: readonly Comment[]): Thread[] {
  return Array.from({ length: Math.ceil(all.length / threadSize) }, (_, i) => ({
    host: null,
    article: { title: '', text: '' },
    comments: all.slice(i * threadSize, (i + 1) * threadSize),
  }));
}

/** @returns the best of several rounds, in milliseconds of processor time */
function measure(work: () => unknown): number {
  return Math.min(
    ...Array.from({ length: rounds }, () => {
      const start = process.cpuUsage();
      work();
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1_000;
    }),
  );
}

function perSecond(milliseconds: number): number {
  return Math.round((comments.length / milliseconds) * 1_000);
}
