import type { System } from './system.ts';

/**
 * Forums. A post is a comment; a quote in it is part of its text, a signature is not.
 * 2026-11: Discourse, Flarum, NodeBB, bbPress, phpBB, XenForo, vBulletin 3 and 4, IPB 3 and Vanilla read in their
 * templates or on saved pages; vBulletin 5, Invision 4 and 5, SMF, MyBB and Discuz! from memory of their themes.
 */
export const forums: readonly System[] = [
  {
    // A cloaked post keeps its frame and loses its text: it is read again when it comes back.
    name: 'discourse',
    comments: '.topic-post:has(>article)',
    author: '.names a|.names',
    body: '.regular.contents>.cooked|.cooked',
    date: '.post-date [data-time]@data-time|.relative-date@data-time',
    permalink: 'a.post-date@href',
    pageAuthor: '.topic-owner',
    likes: '.like-count',
  },
  {
    name: 'discourse-crawler',
    comments:
      '.crawler-post,.topic-body[itemprop=comment],[itemscope]:has(>.creator):has(>.post[itemprop])',
    author: '[itemprop=author] [itemprop=name]|.creator a|.creator',
    body: '.post',
    date: 'time@datetime',
    permalink: 'link[itemprop=url]@href',
    likes: '[itemprop=userInteractionCount]@content',
  },
  {
    name: 'flarum',
    comments: '.PostStream-item:has(.CommentPost)',
    author: '.PostUser-name .username|.PostUser-name',
    authorLink: '.PostUser-name a',
    body: '.Post-body',
    date: 'time@datetime',
    likes: '.Post-likedBy',
    pinned: '.item-sticky',
  },
  {
    name: 'nodebb',
    comments: '[component=post][data-pid]',
    author: '@data-username',
    authorLink: 'a[data-username]',
    body: '[component="post/content"]',
    date: '@data-timestamp|.timeago@title',
    permalink: 'a:has(>.timeago)@href',
    pageAuthor: '.topic-owner-post',
    likes: '[component="post/vote-count"]@data-votes',
  },
  {
    name: 'xenforo',
    comments: 'article.message[data-author]',
    author: '@data-author',
    authorLink: '.message-name a.username,.message-userDetails a.username',
    body: '.bbWrapper|.message-body',
    date: '.message-attribution time@datetime|time.u-dt@datetime',
    permalink: '.message-attribution a:has(time)@href',
    skip: '.bbCodeBlock-expandLink,.js-selectToQuoteEnd',
    pageAuthor: '.message-avatar-wrapper .is-op,.is-threadStarter',
    likes: '.reactionsBar-link',
  },
  {
    name: 'xenforo-1',
    comments: 'li.message[id^=post-][data-author]',
    author: '@data-author',
    authorLink: '.messageUserBlock a.username,.userText a.username',
    body: '.messageText',
    date: '.DateTime@data-time|.DateTime@title|.DateTime',
    permalink: '.datePermalink@href',
    skip: '.messageTextEndMarker',
  },
  {
    name: 'xenforo-comments',
    comments: '.xenforo-comment[id]',
    author: '.author-name',
    body: '.js-read-more',
    date: '.post-date',
  },
  {
    name: 'invision',
    comments: 'article[id^=elComment_],.ipsComment[data-commentid],.cPost[data-commentid]',
    author:
      '.cAuthorPane_author|.ipsEntry__username|.ipsComment_author h3|.ipsComment_header h3 a|h3.ipsType_sectionHead',
    body: '[data-role=commentContent]',
    date: 'time@datetime',
    permalink: 'a:has(>time)@href',
    pageAuthor: '.ipsComment_authorBadge',
    likes: '.ipsReact_reactCount',
  },
  {
    name: 'ipb-3',
    comments: '.post_block[id^=post_id_]',
    author: '.author|[itemprop="creator name"]|[itemprop=name]',
    body: '.entry-content',
    date: '.published@title',
    permalink: 'a[rel=bookmark]@href',
  },
  {
    name: 'vanilla',
    comments: '.ItemComment,.ItemDiscussion',
    when: '.Message',
    author: '.Author .Username|.Username',
    body: '.Message',
    date: 'time@datetime',
    permalink: '.DateCreated a@href',
  },
  {
    name: 'bbpress',
    comments: '.bbp-body .type-reply,.bbp-body .type-topic,ul.bbp-replies .type-reply',
    when: '.bbp-reply-content',
    author: '.bbp-author-name',
    authorLink: '.bbp-author-link',
    body: '.bbp-reply-content|.bbp-topic-content',
    pageAuthor: '.topic-author',
  },
];
