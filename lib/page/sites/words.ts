/** Class and id words of comments in the languages of page builders. One vote among many, never the only one. */
export const commentWords = /[ck]omm?ent|reactie|opini|feedback|cmt(?:[-_ ]|$)|yorum/i;
export const weakWords =
  /repl(?:y|ies)|answer|response|review|message|discuss|(?:^|[-_ .#>])posts?(?:[-_ ]|\d|$)/i;
export const teaserWords =
  /footnote|cite|reference|related|teaser|product|promo|thumb|sidebar|widget|menu|breadcrumb|gallery|carousel|slider|headline|ticker/i;

/** Lists of what was said elsewhere. */
export const recentWords = /recent|latest|neueste|letzte|derni[eè]re|[uú]ltim|ostatni/i;
