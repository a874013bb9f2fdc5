/** Forms of addresses; hosts lie under endings that nobody can own. */

/** What good comments point to. */
export const known = [
  'https://en.wikipedia.example/wiki/{slug}',
  'https://{lang}.wikipedia.example/wiki/{slug}',
  'https://github.example/{own}/{slug}',
  'https://github.example/{own}/{slug}/issues/{num}',
  'http://stackoverflow.example/questions/{num}{num}/{slug}',
  'https://docs.microsoft.example/{lang}/{slug}',
  'http://msdn.microsoft.example/library/{num}.aspx',
  'https://developer.mozilla.example/docs/{slug}',
  'https://www.bbc.example/news/{slug}-{num}{num}',
  'https://www.theguardian.example/2016/may/14/{slug}',
  'https://www.nytimes.example/2012/11/05/{slug}.html',
  'https://web.archive.example/web/2011{num}/{slug}',
  'https://www.amazon.example/dp/B00{num}',
  'http://www.flickr.example/photos/{own}/{num}{num}',
  'https://imgur.example/a{num}',
  'https://maps.google.example/?q={slug}',
  'https://groups.google.example/group/{slug}/msg/{num}',
  'https://pypi.example/project/{slug}',
  'https://doi.example/10.{num}/{slug}',
  'https://www.w3.example/TR/{slug}/',
  'http://asp.example/learn/{slug}',
  '{lang}.wikipedia.example',
  'github.example',
];
/** Where anybody can put something. */
export const open = [
  'http://{label}.blogspot.example{path}',
  'https://{label}.wordpress.example{path}',
  'http://{label}.weebly.example{path}',
  'https://www.youtube.example/watch?v={own}{num}',
  'https://www.facebook.example/{label}',
  'https://twitter.example/{label}',
  'https://medium.example/@{label}/{slug}',
  'https://www.instagram.example/{label}',
];
export const ownPaths = [
  '/20{year}/0{digit}/{slug}',
  '/20{year}/0{digit}/{slug}.html',
  '/blog/{slug}',
  '/archive/20{year}/0{digit}/1{digit}/{slug}.aspx',
  '/?p={num}',
  '/posts/{slug}/',
  '/{slug}',
  '/index.php/20{year}/{slug}',
  '/files/{slug}.zip',
];
export const tradeForms = [
  '{trade}',
  '{trade}',
  'my{trade}',
  '{trade}online',
  'best-{trade}',
  '{trade}24',
  '{trade}-{digit}',
];
export const schemes = [
  'https://',
  'https://',
  'http://',
  'http://',
  'https://www.',
  'http://www.',
  'www.',
];
