import type { System } from './system.ts';

/**
 * Forums that have kept their markup for many years: tables, ids with numbers.
 * See `forums.ts` for when they were read.
 */
export const classicForums: readonly System[] = [
  {
    name: 'vbulletin-5',
    comments: '.js-post[data-node-id],.b-post[data-node-id]',
    author: '.author [itemprop=name]|.b-userinfo .author|.author',
    body: '.js-post__content-text|.b-post__content',
    date: 'time@datetime|.b-post__timestamp',
    permalink: '.b-post__count@href',
    likes: '.js-post__votes-count,.votecount',
  },
  {
    name: 'vbulletin-4',
    comments: 'li.postcontainer[id^=post_],li[id^=post_]:is(.postbit,.postbitlegacy,.postbitim)',
    author: '.username strong|.username|.userinfo .guest',
    body: '[id^=post_message_] .postcontent|[id^=post_message_]',
    date: '.postdate .date|.postdate',
    permalink: '.postcounter@href',
  },
  {
    name: 'vbulletin-3',
    comments: 'table[id^=post]:has([id^=post_message_])',
    author: '.bigusername|[id^=postmenu_] a|[id^=postmenu_]',
    body: '[id^=post_message_]',
    date: '.thead|td.thead div',
    permalink: '[id^=postcount]@href',
  },
  {
    name: 'phpbb',
    comments: 'div.post[id^=p]:has(.postbody)',
    author:
      '.author :is(.username,.username-coloured)|.author strong|.postprofile :is(.username,.username-coloured)|.postprofile dt a',
    body: '.postbody .content',
    date: '.author time@datetime|.author',
    permalink: '.author a[href*="#p"]@href',
  },
  {
    name: 'phpbb-subsilver',
    comments: 'table.tablebg:has(>tbody>tr>td>.postauthor)',
    author: '.postauthor',
    body: '.postbody',
    date: '.gensmall div:last-child',
    permalink: '.gensmall a[href*="#p"]@href',
  },
  {
    name: 'phpbb-2',
    comments: 'table.forumline tr:has(>td .name):has(>td .postbody)',
    author: '.name',
    body: '.postbody',
    date: 'td+td .postdetails',
    permalink: 'td+td a[href*="#"]@href',
  },
  {
    name: 'smf',
    comments: '.post_wrapper:has(.inner[id^=msg_])',
    author: '.poster h4 a|.poster h4',
    body: '.inner[id^=msg_]',
    date: '.keyinfo .smalltext|.postinfo .smalltext',
    permalink: '.keyinfo h5 a@href',
  },
  {
    name: 'mybb',
    comments: '.post[id^=post_]:has(.post_body)',
    author: '.author_information a|.author_information .largetext',
    body: '.post_body',
    date: '.post_date',
    permalink: '.post_head a@href',
  },
  {
    name: 'discuz',
    comments: '#postlist>div[id^=post_]',
    author: '.authi a.xw1|.authi a',
    body: '[id^=postmessage_]',
    date: '[id^=authorposton] span@title|[id^=authorposton]',
  },
  {
    name: 'ptt',
    comments: 'div.push:has(.push-userid)',
    author: '.push-userid',
    body: '.push-content',
    date: '.push-ipdatetime',
    prefix: /^:\s*/,
  },
];
