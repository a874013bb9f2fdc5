const words =
  'comment,komment,coment,reply,replies,respon,answer,review,post,message,forum,opini,reactie,feedback,yorum,cmt,thread,chat';
const probe = [
  ...words.split(',').flatMap((word) => [`[class*=${word} i]`, `[id*=${word} i]`]),
  '[itemtype*=Comment]',
  '[typeof*=Comment]',
  '[role=comment]',
  '[rel~=ugc]',
  '[rel~=nofollow]',
  // Numbered things: a list of comments of no known system wears no other sign.
  '[id$="1"]',
  '[id$="2"]',
  'time',
].join();

/**
 * The cheap look: whether anything in here may be a comment. Lets far too much through, and misses little: a page
 * that fails it is left alone.
 */
export function mayHoldComments(root: Document | Element): boolean {
  const top = root instanceof Document ? root.body : root;
  return !!top && (top.matches(probe) || top.querySelector(probe) !== null);
}
