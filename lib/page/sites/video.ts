import type { System } from './system.ts';

/**
 * Video sites and chats beside videos: hooks are element names, ids and `data-e2e`.
 * 2026-11: YouTube read in its own markup; the others in current code of others that reads them.
 */
export const video: readonly System[] = [
  {
    name: 'youtube',
    comments: 'ytd-comment-view-model,ytd-comment-renderer',
    author: '#author-text|#author-thumbnail-button@aria-label',
    body: '#content-text',
    date: '#published-time-text',
    permalink: '#published-time-text a@href',
    answers: { thread: 'ytd-comment-thread-renderer' },
    pageAuthor: 'ytd-author-comment-badge-renderer[creator]',
    pinned: '#pinned-comment-badge>:not([hidden])',
    likes: '#vote-count-middle',
  },
  {
    name: 'youtube-mobile',
    comments: 'ytm-comment-renderer',
    author: '.comment-title|.comment-header',
    body: '.comment-text|.comment-content',
    date: '.comment-published-time|.published-time',
    answers: { thread: 'ytm-comment-thread-renderer' },
    pinned: '.pinned-comment-badge',
  },
  {
    name: 'youtube-chat',
    comments: 'yt-live-chat-text-message-renderer',
    author: '#author-name',
    body: '#message',
    date: '#timestamp',
    pageAuthor: '[author-type=owner]',
  },
  {
    name: 'tiktok',
    comments:
      '[class*=DivCommentItemContainer],[class*=DivCommentItemWrapper],[class*=ReplyContainer]>[class*=DivCommentContentContainer]',
    author: '[data-e2e^=comment-username]',
    body: '[data-e2e^=comment-level]|[class*=PCommentText]',
    date: '[data-e2e^=comment-time]',
    pageAuthor: '[data-e2e=comment-creator]',
    likes: '[data-e2e=comment-like-count]',
  },
  {
    name: 'twitch',
    comments: '.chat-line__message',
    author: '[data-a-target=chat-message-username]|.chat-author__display-name|@data-a-user',
    body: '[data-a-target=chat-line-message-body]',
    date: '.chat-line__timestamp',
    pageAuthor: '[data-a-target=chat-badge] [alt=Broadcaster]',
  },
  {
    // Four open shadow roots deep.
    name: 'bilibili',
    comments: 'bili-comment-renderer,bili-comment-reply-renderer',
    author:
      '>>> bili-comment-user-info >>> #user-name a|>>> #user-name|>>> bili-comment-user-info >>> #user-name',
    body: '>>> bili-rich-text >>> #contents',
    date: '>>> bili-comment-action-buttons-renderer >>> #pubdate',
    answers: { thread: 'bili-comment-thread-renderer' },
    likes: '>>> bili-comment-action-buttons-renderer >>> #count',
  },
  {
    name: 'bilibili-2022',
    comments: '.reply-item,.sub-reply-item',
    when: '.reply-list .reply-content',
    author: '.user-name|.sub-user-name',
    body: '.reply-content',
    date: '.reply-time|.sub-reply-time',
    likes: '.reply-like,.sub-reply-like',
  },
  {
    name: 'peertube',
    comments: '.root-comment>.comment',
    author: '.comment-account-name',
    authorLink: '.comment-account a,a.comment-account',
    body: '.comment-html',
    date: '.comment-date@title',
    permalink: '.comment-date@href',
    pageAuthor: '.video-author',
  },
];
