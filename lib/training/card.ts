import { type Expert, type Model, rowLength } from '../spam/model.ts';
import { shapeNames } from '../spam/shape-names.ts';
import { groupBy } from './group-by.ts';
import type { Sample } from './samples.ts';

/** Where each set is from, and under which licence. */
const sources: Readonly<Record<string, string>> = {
  'blog-mademistakes': 'comments of mmistakes/made-mistakes-jekyll, MIT',
  'blog-hendrix': 'comments of hendrixjoseph.github.io, MIT',
  'youtube-uci': 'YouTube Spam Collection, Alberto, Lochter, Almeida 2015 (UCI), CC BY 4.0',
  'spin-templates': 'templates of splorp/wordpress-comment-blocklist, MIT',
  'telegram-umputun': 'samples of umputun/tg-spam, MIT',
  'x-janitr': 'janitrai/janitr, MIT',
  'sms-uci': 'SMS Spam Collection, Almeida, Hidalgo, Yamakami 2011 (UCI), CC BY 4.0',
  'reddit-goemotions': 'GoEmotions, Demszky et al. 2020, CC BY 4.0 / Apache-2.0',
  'zh-cold': 'COLD, Deng et al. 2022, Apache-2.0',
  'ko-kocohub': 'kocohub, CC BY-SA 4.0',
  corpus: 'written for Winnow, see lib/training/corpus',
};
const shownShapes = 8;

/**
 * Writes the model card (Mitchell et al. 2019, "Model cards for model reporting").
 * @param bytes size of the model file
 * @param scores table lines of the score sheet
 * @returns Markdown
 */
export function writeCard(
  model: Model,
  bytes: number,
  samples: readonly Sample[],
  scores: readonly string[],
): string {
  return [
    '# Model card',
    '',
    'Written by `npm run train`: do not edit. It describes `public/model.bin`, the model that ships.',
    '',
    '## What it is for',
    '',
    'It tells how likely a comment on a web page is spam: an advert, a lure or a fraud that is there to be seen and not',
    'to take part. Winnow folds such comments for one reader, reversibly. It judges text, links, the author’s name and how',
    'a comment stands in its thread, on the reader’s machine.',
    '',
    '**It must not be used** to judge people, to delete or to punish anything unseen, or as a measure of how rude, true or',
    'wanted a comment is: nothing of that was in what it learned from. It was made for public comments, not for mail or',
    'private messages.',
    '',
    '## What it has read',
    '',
    '| set | spam | good | from |',
    '|---|---|---|---|',
    ...[...groupBy(samples, ({ set }) => set)].map(([set, members]) => {
      const spam = members.filter(({ isSpam }) => isSpam).length;
      return `| ${set} | ${spam} | ${members.length - spam} | ${sources[set] ?? ''} |`;
    }),
    '',
    'Near-copies that stand in two threads, videos or templates were dropped. No text of any of them is in the project or',
    `in the model: it holds ${model.experts.length} times ${model.weights.length / rowLength} weights of hashed words and letters, ${model.names.weights.length} of hashed letters of names (and ${model.names.wares.length} hashed words of what is sold),`,
    `${model.phrases.weights.length} of runs of words, and ${model.experts.length} times ${shapeNames.length} of what is no word, in ${Math.round(bytes / 1000)} kB. Scripts it reads: ${model.scripts.join(', ')}.`,
    '',
    '## How it judges',
    '',
    'Disguise is undone (look-alike letters after Unicode’s table, styled alphabets, invisible characters, letters written',
    'one by one, digits for letters) and counted. Words, pairs of words and runs of letters are hashed (Weinberger et al.',
    '2009) and summed, with what is no word, by logistic regression (AdaGrad, Duchi et al. 2011): once for each kind of',
    'spam (praise that is there to be let in, adverts, and what crowds below videos), and once for all; the odds are added',
    '(a mixture of experts, Jacobs et al. 1991). A second small model',
    'tells names of trades from names of people and judges hosts by what they were named for, beside a list of words that are',
    'found in names of what is sold and in none of people; a third tells runs of words',
    'that sell something from what people say, of which only the strongest counts (after Kim 2014). Near-copies are found',
    'by min-hashes, words taken from the page by runs of five (Broder 1997), relevance by shared words (after Mishne,',
    'Carmel, Lempel 2005). Links are read for where they lead: reference works and documentation, places where anybody can',
    'put a page, front pages, what the article itself names. The sum is calibrated on groups it had not seen (Platt 1999) for a share of',
    'spam of 10 %, and put right by the share each thread shows (Saerens, Latinne, Decaestecker 2002), within bounds.',
    'Where a text is in a script it has not read, words count for nothing.',
    '',
    'What weighs most of what is no word:',
    '',
    ...model.experts.map((expert) => `- ${expert.kind}: ${strongest(expert).join(', ')}`),
    '',
    '## What each threshold costs',
    '',
    'Good comments at or above it, of those it was not fitted on:',
    '',
    `| threshold | ${Object.keys(model.costs.places).join(' | ')} |`,
    `|---|${Object.keys(model.costs.places)
      .map(() => '---|')
      .join('')}`,
    ...model.costs.thresholds.map(
      (threshold, i) =>
        `| ${threshold} | ${Object.values(model.costs.places)
          .map((shares) => `${(100 * (shares[i] ?? 0)).toFixed(2)} %`)
          .join(' | ')} |`,
    ),
    '',
    'Blog: two English blogs. Video: French and Indonesian comments. Social: Russian. Of news sites nothing was at hand',
    'that it was not fitted on.',
    '',
    '## How right it is',
    '',
    ...scores,
    '',
    '## Where it fails',
    '',
    '- Polite, on-topic comments that are spam only by who signs them and where the name leads are mostly missed where a',
    '  page shows neither.',
    '- Good comments that share a link, are late, and are signed with a nickname that reads like goods are its worst',
    '  mistakes.',
    '- Languages beside English were learned almost only from comments written for Winnow; figures for them are few.',
    '- Spam changes. A model that is not fitted anew loses, and new kinds are learned from the reader’s corrections alone.',
    '',
  ].join('\n');
}

function strongest({ shape }: Expert): string[] {
  return shapeNames
    .map((name, i): [string, number] => [name, shape[i] ?? 0])
    .sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]))
    .slice(0, shownShapes)
    .map(([name, weight]) => `${name} ${weight.toFixed(2)}`);
}
