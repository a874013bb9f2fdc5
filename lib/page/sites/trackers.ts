import type { System } from './system.ts';

/**
 * Questions and answers, issue trackers, and the reviews of shops.
 * 2026-11: Stack Exchange, GitHub (React and before), Amazon of 2016, TripAdvisor read on saved pages; Gitea, GitLab and
 * the Amazon of today from their templates and from code that reads them.
 */
export const trackers: readonly System[] = [
  {
    // Comments stand inside the question or the answer they are about, and are read as answers to it.
    name: 'stackexchange',
    comments:
      '.question[data-questionid],.answer[data-answerid],li.js-comment[id^=comment-],tr.comment[id^=comment-]',
    author:
      '.comment-user|[itemprop=author] a|[itemprop=author] [itemprop=name]|.post-signature:last-child .user-details a|.user-details a|.user-details',
    body: '.comment-copy|.js-post-body|.post-text|.s-prose',
    date: '.comment-date [title]@title|.post-signature:last-child .relativetime@title|.relativetime@title',
    permalink: '.comment-link@href',
    skip: 'aside.s-notice,.question-status',
    pageAuthor: '.comment-user.owner,.post-signature.owner',
    likes: '.js-vote-count,.comment-score',
  },
  {
    name: 'github',
    comments: '[data-testid^=comment-viewer-outer-box],[data-testid=issue-viewer-issue-container]',
    author: '[data-testid=avatar-link]|[data-testid=issue-body-header-author]',
    body: '[data-testid=markdown-body]|.markdown-body',
    date: 'relative-time@datetime',
    permalink: 'a:has(relative-time)@href',
    pageAuthor: '[data-testid=comment-author-author-label]',
  },
  {
    // Answers stand in the comment they answer.
    name: 'github-discussions',
    comments: '[id^=discussioncomment-]:has(.comment-body)',
    author: '.author|[data-hovercard-type=user]',
    body: '.comment-body',
    date: 'relative-time@datetime',
    permalink: '.js-timestamp@href',
  },
  {
    name: 'github-timeline',
    comments:
      '.js-comment:is(.timeline-comment,.review-comment,.discussion-comment),.timeline-comment:has(.comment-body)',
    author: '.author|.timeline-comment-header a',
    body: '.js-comment-body|.comment-body',
    date: 'relative-time@datetime|time-ago@datetime',
    permalink: '.js-timestamp@href',
  },
  {
    name: 'gitea',
    comments: '.timeline-item.comment[id^=issuecomment-],.timeline-item.comment.first',
    author: 'a.author|:is(.header,.comment-header) a',
    body: '.render-content',
    date: 'relative-time@datetime|.time-since@title',
    permalink: 'a:has(>.time-since,>relative-time)@href',
  },
  {
    name: 'gitlab',
    comments: '.note.timeline-entry[data-note-id]:not(.system-note)',
    author: '.note-header-author-name|.author-name-link',
    authorLink: '.author-name-link,.js-user-link',
    body: '.note-text',
    date: 'time@datetime',
    permalink: '.note-timestamp@href',
  },
  {
    name: 'amazon',
    comments: '[data-hook=review],.review[id]:has(.review-text)',
    author: '.a-profile-name|.review-byline .author|.author',
    authorLink: 'a.a-profile',
    body: '[data-hook=review-body]|.review-text',
    date: '[data-hook=review-date]|.review-date',
    permalink: '[data-hook=review-title]@href',
    likes: '[data-hook=helpful-vote-statement],.review-votes',
  },
  {
    name: 'tripadvisor',
    comments: '.reviewSelector,[data-reviewid]:has([data-test-target=review-title])',
    author: '.scrname|.info_text>div|a[href*="/Profile/"]',
    body: '.entry|.partial_entry|[data-test-target=review-body]',
    date: '.ratingDate@title|.ratingDate',
    permalink: '.quote a@href',
  },
  {
    name: 'trustpilot',
    comments: '[data-service-review-card-paper]',
    author: '[data-consumer-name-typography]',
    authorLink: '[data-consumer-profile-link]',
    body: '[data-service-review-text-typography]',
    date: 'time@datetime',
    permalink: '[data-review-title-typography]@href',
  },
];
