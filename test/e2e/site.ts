import { type Site, serve } from './server.ts';

/** One comment of the little blog the browsers visit. Every word of it is invented. */
export interface BlogComment {
  readonly id: string;
  readonly author: string;
  readonly href?: string;
  readonly isSpam: boolean;
  readonly isByAuthor?: boolean;
  /** Answers to it, inside it. */
  readonly answers?: readonly BlogComment[];
  /** Its text, as HTML. */
  readonly body: string;
}

export const comments: readonly BlogComment[] = [
  ham(
    1,
    'Ilse',
    `I baked this twice now. The second time I let the dough rest overnight and the crust
    came out much better, though my oven runs hot and I had to take it out after half an hour.`,
  ),
  spam(
    2,
    'Best Online Casino Bonus',
    'http://lucky-spins-casino.example/bonus',
    `Great post! Get
    $500 FREE casino bonus now, no deposit, win real money every day!!! Click here
    <a href="http://lucky-spins-casino.example/bonus">best online casino free spins</a>`,
  ),
  ham(
    3,
    'Tomek R.',
    `Is the 70 percent measured against all the flour, or only the white? With
    wholemeal I needed quite a bit more water than you say.`,
  ),
  ham(
    4,
    'Ilse',
    `@Tomek against all of it, at least that is how I read the table. Wholemeal drinks
    more, so add a little at a time.`,
  ),
  spam(
    5,
    'cheap viagra pills',
    'http://pills-without-script.example',
    `Buy cheap viagra cialis
    online without prescription, best price, free shipping worldwide.
    <a href="http://pills-without-script.example/viagra">buy viagra</a>
    <a href="http://pills-without-script.example/cialis">cheap cialis online</a>`,
  ),
  ham(
    6,
    'Old Mill',
    `We sell rye by the sack and people keep asking for exactly this. One warning:
    fresh flour ferments faster, so watch the dough and not the clock.`,
  ),
  spam(
    7,
    'Mrs. Anderson',
    'http://crypto-recovery-expert.example',
    `I lost all my bitcoin to a scam
    until I met a recovery expert who got back my money in 48 hours. Contact him on WhatsApp
    +1 555 010 0199 or email recoveryexpert@gmail.example, he can help you make $5000 weekly from
    crypto trading investment. <a href="http://crypto-recovery-expert.example">click here</a>`,
  ),
  ham(
    8,
    'Priya',
    `Mine collapsed when I scored it. Could that be from proofing too long? The dough had
    nearly tripled before I turned it out of the basket.`,
  ),
  spam(
    9,
    'replica watches',
    'http://replica-watches-outlet.example',
    `Cheap replica watches, louis
    vuitton handbags outlet, buy cheap jerseys wholesale online store. Visit my website
    http://replica-watches-outlet.example for discount 80% off!
    <a href="http://replica-watches-outlet.example/louis">louis vuitton outlet</a>`,
  ),
  ham(
    10,
    'Jean-Marc',
    `Merci pour la recette. J'ai remplacé un tiers de la farine par du seigle et le
    pain est resté frais trois jours.`,
  ),
];

export const lateComments: readonly BlogComment[] = [
  ham(
    21,
    'Ruth',
    `Came back after a week to say that the starter finally works. The trick was the
    warmer shelf, as somebody above wrote.`,
  ),
  spam(
    22,
    'Free Slots Bonus',
    'http://golden-reels-casino.example/free',
    `Claim your FREE casino bonus now, 200 free
    spins, no deposit, win real money today!!! Contact our agent on WhatsApp +1 555 010 0142 or click here
    <a href="http://golden-reels-casino.example/free">free online casino bonus</a>`,
  ),
];

/** Each deserves mercy for another reason, on a forum that counts votes. */
const votes = comments.map(({ id, author, body }, i) => ({
  id,
  author,
  body,
  votes: i === 4 ? 57 : i,
}));

const floodSpam = comments[1] ?? spam(2, 'none', '', '');

const pages: Record<string, string> = {
  '/bread/': page('How long should bread rest?', thread(comments)),
  '/framed/': page(
    'Bread in a frame',
    '<iframe name="talk" src="/frame/" width="700" height="1600"></iframe>',
  ),
  '/frame/': page('Bread in a frame', thread(comments)),
  '/flood/': page(
    'Bread, and what robots think of it',
    thread([
      ...comments.slice(0, 1),
      ...Array.from({ length: 12 }, (_, i) => ({ ...floodSpam, id: `comment-${100 + i}` })),
    ]),
  ),
  // Frames without an address of their own, as some comment widgets make them.
  '/inline/': page(
    'Bread in frames without an address',
    `<iframe name="doc" width="700" height="1600" srcdoc="${toAttribute(thread(comments))}"></iframe>
<iframe name="blank" width="700" height="1600"></iframe><template>${thread(lateComments)}</template><script>
const blank = frames.blank.document;
blank.body.append(document.querySelector('template').content);</script>`,
  ),
  '/author/': page(
    'How long should bread rest? By a baker who advertises',
    thread(comments.map((one, i) => ({ ...one, ...(i === 1 ? { isByAuthor: true } : {}) }))),
  ),
  '/votes/': page('How long should bread rest? A vote', forum(votes)),
  '/answers/': page('Answers to what nobody asked', thread(nest(comments))),
  '/late/': page(
    'Bread, with comments that come late',
    `${thread(comments)}<button id="more">Older comments</button><script>
more.addEventListener('click', async () => {
  const older = await (await fetch('/late/older.html')).text();
  document.querySelector('.comment-list').insertAdjacentHTML('beforeend', older);
});</script>`,
  ),
  '/late/older.html': lateComments.map(item).join('\n'),
  '/elsewhere/': page(
    'A picture from elsewhere',
    '<img src="http://elsewhere.example/a.png" alt="">',
  ),
  '/quiet/': page('Nobody has said a thing', ''),
};

/** Serves a little blog on this machine; its pages are the keys of `pages`. */
export function startSite(): Promise<Site> {
  return serve(readPage);
}

/** @returns the HTML of a page of the blog, or null where it has no such page */
export function readPage(path: string): string | null {
  return pages[path] ?? null;
}

function ham(number: number, author: string, body: string): BlogComment {
  return { id: `comment-${number}`, author, isSpam: false, body };
}

function spam(number: number, author: string, href: string, body: string): BlogComment {
  return { id: `comment-${number}`, author, href, isSpam: true, body };
}

/** The markup of WordPress since 2013. */
function item({ id, author, href, body, isByAuthor, answers }: BlogComment): string {
  const name = href
    ? `<a href="${href}" rel="external nofollow ugc" class="url">${author}</a>`
    : author;
  return `<li id="${id}" class="comment even thread-even depth-1${isByAuthor ? ' bypostauthor' : ''}">
<article id="div-${id}" class="comment-body">
<footer class="comment-meta"><div class="comment-author vcard"><b class="fn">${name}</b>
<span class="says">says:</span></div><div class="comment-metadata"><a href="#${id}">
<time datetime="2026-03-04T08:15:00+00:00">4 March 2026 at 8:15</time></a></div></footer>
<div class="comment-content"><p>${body}</p></div>
<div class="reply"><a rel="nofollow" class="comment-reply-link" href="#respond">Reply</a></div>
</article>${answers ? `<ol class="children">${answers.map(item).join('\n')}</ol>` : ''}</li>`;
}

/** The markup of NodeBB, with votes. */
function forum(
  list: readonly { id: string; author: string; body: string; votes: number }[],
): string {
  const posts = list.map(
    ({ id, author, body, votes }, i) => `<li id="${id}" component="post" data-pid="${i + 7}"
data-username="${author}" data-timestamp="1740903000000"><div class="post-header"><a href="/user/${i}"
data-username="${author}">${author}</a></div><div class="content" component="post/content"><p>${body}</p></div>
<span component="post/vote-count" data-votes="${votes}">${votes}</span></li>`,
  );
  return `<ul component="topic">${posts.join('\n')}</ul>`;
}

/** Hangs the comment after each spam below it, as an answer. */
function nest(list: readonly BlogComment[]): BlogComment[] {
  return list.flatMap((one, i) => {
    const next = list[i + 1];
    if (list[i - 1]?.isSpam) return [];
    return [one.isSpam && next ? { ...one, answers: [next] } : one];
  });
}

function thread(list: readonly BlogComment[]): string {
  return `<div id="comments" class="comments-area"><h2 class="comments-title">${list.length} thoughts</h2>
<ol class="comment-list">${list.map(item).join('\n')}</ol></div>`;
}

function toAttribute(html: string): string {
  return html.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}

function page(title: string, rest: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<style>body { max-width: 44rem; margin: 2rem auto; font: 1rem/1.5 sans-serif }</style></head><body>
<main><article class="post"><h1>${title}</h1><p>Flour and water want time more than they want work. Mix
them in the evening at seventy percent, leave the bowl in a cool room, and shape the loaf when you get up.
Rye needs less kneading, wheat a little more; a hot oven and some steam do the rest for the crust.</p>
</article>${rest}</main></body></html>`;
}
