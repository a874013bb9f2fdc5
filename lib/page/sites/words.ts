/** Class and id words of comments in the languages of page builders. One vote among many, never the only one. */
export const commentWords =
  /comment|komment|coment|kommentar|reactie|reacties|opini|discuss|feedback|cmt(?:[-_ ]|$)|yorum|kommentti|comentario/i;
export const weakWords =
  /repl(?:y|ies)|answer|response|review|message|forum|(?:^|[-_ .#>])posts?(?:[-_ ]|\d|$)/i;
export const teaserWords =
  /recent|latest|footnote|cite|reference|related|teaser|product|promo|thumb|sidebar|widget|menu|breadcrumb|tag-?cloud|gallery|carousel|slider|(?:^|[-_ ])ad(?:s|vert)?(?:[-_ ]|$)|topstor|headline|listing|ticker/i;
