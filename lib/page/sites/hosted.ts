import type { System } from './system.ts';

/**
 * Comment services that many sites embed. Disqus and Facebook live in frames of their own origin; Coral 8 and OpenWeb in
 * an open shadow root in the page.
 * 2026-11: Coral read in its list of stable class names; Disqus in a copy of its DOM; the others in code that reads them.
 */
export const hosted: readonly System[] = [
  {
    name: 'disqus',
    comments: '#posts li.post,.post-list li.post',
    author: '.post-byline .author a|.post-byline .author',
    body: '[data-role=message]|.post-message',
    date: '[data-role=relative-time]@title|.time-ago',
    permalink: '[data-role=relative-time]@href',
    box: ':scope>[data-role=post-content],:scope>.post-content',
    pageAuthor: '.badge.moderator,.author-badge',
    pinned: '.featured-comment',
    likes: '[data-role=likes]',
  },
  {
    name: 'facebook-plugin',
    comments: '._5nz1',
    author: '.UFICommentActorName',
    body: '._5mdd',
    date: '.livetimestamp@data-utime',
  },
  {
    name: 'coral',
    comments: '.coral-comment',
    author: '.coral-comment-username',
    body: '.coral-comment-content',
    date: '.coral-comment-timestamp@datetime',
    answers: { depth: '.coral-indent@class', match: /indent-(\d+)/ },
    pinned: '.coral-featuredComment',
    likes: '.coral-reactButton-reactionCount,.coral-comment-reactButton',
  },
  {
    name: 'openweb',
    comments: '.spcv_list-item',
    author: '[data-spot-im-class=message-username]',
    body: '[data-spot-im-class=message-text]|[class*=TextEntity__text-entity]',
    date: '[data-spot-im-class=message-timestamp]',
    box: ':scope>article',
    pinned: '[data-spot-im-class=message-pinned]',
    likes: '[data-spot-im-class=message-vote-up-count]',
  },
  {
    name: 'viafoura',
    comments: '.vf-comment',
    author: '.vf-comment-header__username|.vf-username|[class*=vf-][class*=author]',
    body: '.vf-comment-html|.vf-comment__content-editor|.vf-content-text',
    date: 'time@datetime|[class*=vf-][class*=date]|[class*=vf-][class*=time]',
    pinned: '.vf-comment--pinned,.vf-pinned',
  },
  {
    name: 'intensedebate',
    comments: '.idc-c',
    author: '.idc-c-h .idc-i|.idc-c-h h4 a|.idc-c-h h4|.idc-a-name|.idc-c-h a',
    body: '.idc-c-t-inner|.idc-c-t',
    date: '.idc-c-h p a|.idc-c-h .idc-time',
    likes: '.idc-v-total',
  },
];
