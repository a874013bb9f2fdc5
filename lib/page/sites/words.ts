/** Class and id words of comments in the languages of page builders. One vote among many, never the only one. */
export const commentWords = /[ck]omm?ent|reactie|opini|feedback|cmt(?:[-_ ]|$)|yorum/i;
export const weakWords =
  /repl(?:y|ies)|answer|response|review|message|discuss|(?:^|[-_ .#>])posts?(?:[-_ ]|\d|$)/i;
export const teaserWords =
  /footnote|cite|reference|related|teaser|product|promo|thumb|sidebar|widget|menu|breadcrumb|gallery|carousel|slider|headline|ticker|calendar|agenda|(?:^|[-_ ])events?(?:[-_ ]|$)/i;

/** Lists of what was said elsewhere. */
export const recentWords = /recent|latest|neueste|letzte|derni[eè]re|[uú]ltim|ostatni/i;

/** Headings that count or name what people said, in the languages of the most pages. */
export const commentHeading =
  /[ck]omm?ent|reac(?:tie|ci)|opini|yorum|respon[ds]|repl(?:y|ies)|answers?|reviews?|antwort|meinung|avis|réponse|respuesta|rispost|odpowied|svar|отзыв|ответ|коммент|コメント|评论|評論|回复|回覆|留言|댓글/iu;

export const price = /[€£$¥₽]\s?\d|\d\s?(?:[€£$¥₽]|zł|kč|kr\b|usd|eur|руб)/i;
