import fc from 'fast-check';
import { expect, test } from 'vitest';
import { generic } from '../../../lib/page/sites/generic.ts';
import { beginningOf, gatherTold } from '../../../lib/page/sites/json-ld.ts';
import { findAll, finish, showPage } from '../fixture.ts';

function tell(json: string): string[] {
  const told = new Set<string>();
  finish(gatherTold(json, told));
  return [...told];
}

function showTold(): void {
  showPage('generic-told');
  const markup = `<script type="application/ld+json">${json}</script>`;
  document.body.append(document.createRange().createContextualFragment(markup));
}

const json = JSON.stringify({
  '@context': 'https://schema.org',
  '@graph': [
    { '@type': 'WebSite', name: 'The kiln', text: 'All there is to know of clay and fire' },
    {
      '@type': ['QAPage'],
      mainEntity: {
        '@type': 'Question',
        text: 'Why does my white glaze crawl away from the rim of every bowl?',
        suggestedAnswer: [
          {
            '@type': 'Answer',
            text: 'Dust. Wipe the &lsquo;biscuit&rsquo; with a <b>damp</b> sponge and wait an hour before you dip.',
          },
          {
            '@type': ['Thing', 'Answer'],
            text: 'I had this for a whole winter until I thinned the second coat.',
            comment: {
              '@type': 'Comment',
              text: 'And mine came back in spring, thin coat or not.',
            },
          },
        ],
        acceptedAnswer: {
          '@type': 'https://schema.org/Answer',
          text: 'It goes on too thick at the rim: pour it, turn the bowl, and count to three.',
        },
      },
    },
  ],
});

test('finds what the page tells of in JSON-LD, and only that', () => {
  showTold();
  expect(findAll(generic).comments.map(({ text }) => text)).toEqual([
    'It goes on too thick at the rim: pour it, turn the bowl, and count to three.',
    'Dust. Wipe the ‘biscuit’ with a damp sponge and wait an hour before you dip.',
    'I had this for a whole winter until I thinned the second coat.',
  ]);
});

test('finds none of it where the page tells nothing', () => {
  showPage('generic-told');
  expect(findAll(generic).comments).toEqual([]);
});

test('knows comments wherever they stand, and nothing else', () => {
  const review = { '@type': 'Review', reviewBody: 'Holds water, and the lid fits.' };
  const post = { '@type': 'DiscussionForumPosting', articleBody: 'My second kiln is from a skip.' };
  const short = { '@type': 'Comment', text: 'Lovely!' };
  const article = { '@type': 'Article', articleBody: 'Of clay and fire', hasPart: [review] };
  expect(tell(json)).toHaveLength(4);
  expect(tell(JSON.stringify([article, [[post]], short])).sort()).toEqual(
    ['Holds water, and the lid fits.', 'My second kiln is from a skip.'].map(beginningOf),
  );
});

test('whatever stands in a script does no harm', () => {
  const type = fc.constantFrom('Comment', 'Answer', '__proto__', '');
  const key = fc.constantFrom('@type', 'text', 'comment', 'reviewBody', '__proto__', 'constructor');
  const { node } = fc.letrec((tie) => ({
    node: fc.oneof(
      { maxDepth: 6 },
      fc.oneof(type, fc.string({ unit: 'binary' }), fc.integer(), fc.constant(null)),
      fc.array(tie('node'), { maxLength: 4 }),
      fc.dictionary(key, tie('node'), { maxKeys: 4 }),
    ),
  }));
  const check = (text: string) => {
    for (const one of tell(text)) {
      expect(one.length).toBeGreaterThanOrEqual(8);
      expect(one.length).toBeLessThanOrEqual(40);
    }
    expect(Object.keys(Object.prototype)).toEqual([]);
  };
  fc.assert(fc.property(node, (one) => check(JSON.stringify(one))));
  fc.assert(fc.property(fc.string(), (text) => check(text)));
  fc.assert(
    fc.property(node, fc.nat(), (one, cut) => check(JSON.stringify(one).slice(0, cut % 90))),
  );
});

test('goes neither too deep nor on for ever', () => {
  const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
  expect(tell(deep)).toEqual([]);
  const one = '{"@type":"Comment","text":"The same words a hundred thousand times"}';
  const steps = gatherTold(`[${Array(100_000).fill(one)}]`, new Set());
  let taken = 0;
  while (!steps.next().done) taken++;
  expect(taken).toBeLessThan(60);
  expect(tell(`{"@type":"Comment","__proto__":{"text":"Words of nobody at all"}}`)).toEqual([]);
});
