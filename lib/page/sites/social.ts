import type { System } from './system.ts';

/**
 * Social networks. Most hash their class names: hooks are ids, `data-testid` and addresses.
 * 2026-11: Mastodon read in its own markup; the others in current code of others that reads them.
 */
export const social: readonly System[] = [
  {
    name: 'x',
    comments: 'article[data-testid=tweet]',
    when: '[aria-label^="Timeline: Conversation"]',
    path: /\/status\/\d/,
    author: '[data-testid=User-Name] a',
    body: '[data-testid=tweetText]',
    date: 'time@datetime',
    permalink: 'a[href*="/status/"]:has(time)@href',
    likes: '[data-testid=like],[data-testid=unlike]',
  },
  {
    name: 'x-2018',
    comments: '#descendants .tweet[data-tweet-id]',
    author: '.fullname|@data-screen-name',
    authorLink: '.account-group',
    body: '.tweet-text',
    date: '[data-time]@data-time',
    permalink: '@data-permalink-path',
  },
  {
    name: 'mastodon',
    comments: '.status__wrapper .status[data-id],.status__wrapper[data-id] .status',
    when: '.detailed-status',
    author: '.display-name__html|.display-name strong|.display-name__account',
    authorLink: '.status__display-name',
    body: '.status__content__text|.status__content',
    date: '.status__relative-time time@datetime',
    permalink: '.status__relative-time@href',
  },
  {
    name: 'bluesky',
    comments: '[data-testid=postThreadScreen] [data-testid^="postThreadItem-by-"]',
    author: 'a[href^="/profile/"]:not([href*="/post/"])',
    body: '[data-word-wrap="1"]',
    date: 'a[href*="/post/"]@data-tooltip|a[href*="/post/"]@aria-label',
    permalink: 'a[href*="/post/"]@href',
  },
  {
    name: 'threads',
    comments: '[data-pressable-container]',
    author: 'a[href^="/@"]',
    body: 'span[dir=auto]:not(a *,:has(a[href^="/@"]))',
    date: 'time@datetime',
    permalink: 'a:has(time)@href',
  },
  {
    // No stable names: what holds a link to a person, a time that links to /c/ and words of its own.
    name: 'instagram',
    comments:
      'ul li:has(a[href*="/c/"] time):has(h2,h3),div[role=button]+ul>li:has(h2,h3):has(time)',
    when: 'meta[property="og:site_name"][content=Instagram]',
    author: ':is(h2,h3) a|h2,h3',
    body: ':is(h2,h3)~div span[dir=auto]|span[dir=auto]|:is(h2,h3)~span',
    date: 'time@datetime',
    permalink: 'a[href*="/c/"]@href',
  },
  {
    name: 'linkedin',
    comments: 'section.comment:has(.comment__message,.comment__text)',
    author: '.comment__actor-name|.comment__author',
    body: '.comment__message|.comment__text',
    date: '.comment__duration-since|.comment__duration',
    likes: '.comment__reactions-count',
  },
  {
    name: 'linkedin-app',
    comments: 'article.comments-comment-entity',
    author: '.comments-comment-meta__description-title',
    authorLink: '.comments-comment-meta__description-container',
    body: '.update-components-text',
    date: 'time',
    pageAuthor: '.comments-comment-meta__badge',
  },
];
