import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './build.ts';
import { type Site, serve } from './server.ts';
import { readPage } from './site.ts';

/** A remark in a frame of a comment service: nothing of it but a name and words. */
export interface Remark {
  readonly author: string;
  readonly text: string;
}

export const remarks: readonly Remark[] = [
  { author: 'Wilma', text: 'Seventy percent of water and a cool room, just as you say. It held.' },
  {
    author: 'Free Casino Bonus',
    text: `Great article! Claim your FREE casino bonus now, 200 free spins, no deposit, win real money every
day!!! WhatsApp +1 555 010 0142 or visit http://golden-reels-casino.example/free today`,
  },
  { author: 'Oskar', text: 'Is rye flour from last year still good for a loaf like this one?' },
];

export const article = {
  title: 'Bread wants time',
  text: `Flour and water want time more than they want work. Mix them in the evening at seventy percent,
leave the bowl in a cool room, and shape the loaf when you get up. Rye needs less kneading, wheat a little more.`,
};

/** A comment as the head of a fixture tells it. */
interface Told {
  readonly author: string;
  readonly text: string;
}

/** The markup of a fixture of a system, and the comments in it. */
export function readSystem(name: string): { markup: string; comments: readonly Told[] } {
  const markup = readFileSync(join(root, `test/fixtures/systems/${name}.html`), 'utf8');
  return { markup, comments: JSON.parse(/^<!-- (.*) -->$/m.exec(markup)?.[1] ?? '{}').comments };
}

const pages: Record<string, string> = {
  // The frame's host is another one than the page's, on the very same machine.
  '/around/': page(
    `<h1>${article.title}</h1><article><p>${article.text}</p></article>
<iframe name="talk" width="700" height="900"></iframe>
<script>document.querySelector('iframe').src = \`http://localhost:\${location.port}/service/\`</script>`,
  ),
  '/service/': page(
    `<div id="conversation"><ul id="post-list">${remarks.map(toPost).join('')}</ul></div>`,
  ),
  // Frames without an address, as these two services make them.
  '/widgets/': page(
    `<h1>${article.title}</h1><iframe name="cusdis" width="700" height="500" srcdoc="${toAttribute(readSystem('cusdis').markup)}"></iframe>
<iframe name="ghost" title="comments-frame" width="700" height="700"></iframe><script>
frames.ghost.document.body.innerHTML = ${JSON.stringify(readSystem('ghost').markup).replaceAll('</', '<\\/')};</script>`,
  ),
  // Shadow roots in shadow roots: each comment is the host of one.
  '/nested/': page(
    `<h1>Tomatoes</h1><bili-comments>${inRoot(`<div id="feed">${remarks.map(toBili).join('')}</div>`)}</bili-comments>`,
  ),
  // Elements that a page uses again: of the first only attributes change, of the second only the words.
  '/turning/': page(
    `<h1>Apples</h1>${remarks.map(toReddit).join('')}<button id="next">Next page</button><script>
next.addEventListener('click', () => {
  history.pushState(null, '', '/turning/?page=2');
  const [first, second] = document.querySelectorAll('shreddit-comment');
  first.setAttribute('author', 'Free Casino Bonus');
  first.setAttribute('permalink', '/comment/another/');
  first.querySelector('a').href = 'http://golden-reels-casino.example/free';
  second.setAttribute('author', 'Ida');
  second.setAttribute('permalink', '/comment/more/');
  second.querySelector('p').firstChild.data = 'Mine keep until March, but only the late sorts, and in the dark.';
});</script>`,
  ),
};

/** Serves pages that keep comments in odd places, and all fixtures of systems under `/systems/NAME/`. */
export function startReachSite(): Promise<Site> {
  return serve((path) => {
    const name = /^\/systems\/([a-z\d-]+)/.exec(path)?.[1];
    return name ? readSystem(name).markup : (pages[path] ?? readPage(path));
  });
}

function toPost({ author, text }: Remark, i: number): string {
  return `<li class="post" id="post-${i}"><div class="post-content"><div class="post-body">
<span class="post-byline"><span class="author"><a>${author}</a></span></span>
<div class="post-message"><p>${text}</p></div></div></div></li>`;
}

function toBili({ author, text }: Remark): string {
  const name = inRoot(`<div id="user-name"><a href="//space.example/1">${author}</a></div>`);
  const words = inRoot(`<p id="contents">${text}</p>`);
  return `<bili-comment-thread-renderer>${inRoot(
    `<bili-comment-renderer>${inRoot(
      `<style>:host { display: block; margin: 1rem 0; font: 15px sans-serif }</style><div id="body">
<bili-comment-user-info>${name}</bili-comment-user-info><bili-rich-text>${words}</bili-rich-text></div>`,
    )}</bili-comment-renderer>`,
  )}</bili-comment-thread-renderer>`;
}

function inRoot(html: string): string {
  return `<template shadowrootmode="open">${html}</template>`;
}

function toReddit({ author, text }: Remark, i: number): string {
  return `<shreddit-comment author="${author}" thingid="t1_${i}" permalink="/comment/t1_${i}/"><div slot="comment">
<p>${text} <a href="http://apples.example/">Here</a></p></div></shreddit-comment>`;
}

function toAttribute(html: string): string {
  return html.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}

function page(rest: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${article.title}</title>
<style>body { max-width: 44rem; margin: 2rem auto; font: 1rem/1.5 sans-serif }</style></head><body>
${rest}</body></html>`;
}
