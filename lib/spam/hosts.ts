/**
 * Hosts that good comments point to, everywhere: what one looks things up in. By label, under any of the usual endings,
 * since many have one for each country. Evidence among other: nobody is acquitted by a link to an encyclopedia.
 */
const wellKnown = (
  'wikipedia wikimedia wiktionary wikidata wikihow imdb archive britannica merriam-webster goodreads gutenberg ' +
  'github githubusercontent gitlab bitbucket sourceforge codeplex codeproject stackoverflow stackexchange serverfault ' +
  'superuser mathoverflow askubuntu npmjs pypi nuget rubygems packagist crates jsfiddle codepen regex101 caniuse ' +
  'microsoft msdn asp mozilla w3 w3schools whatwg ietf unicode apache gnu kernel debian ubuntu python php ruby-lang ' +
  'rust-lang golang nodejs reactjs angular vuejs jquery mysql postgresql sqlite oracle java android apple adobe ' +
  'mathworks r-project cran kaggle arxiv doi nature sciencedirect springer jstor pubmed ncbi nih nasa who un europa ' +
  'bbc nytimes theguardian guardian washingtonpost wsj reuters apnews cnn npr economist bloomberg forbes wired ' +
  'arstechnica techcrunch slashdot ycombinator zdnet engadget theverge spiegel zeit heise lemonde lefigaro elpais ' +
  'elmundo corriere repubblica publico folha uol globo nos nrc volkskrant gazeta onet habr lenta ria kommersant ' +
  'asahi nhk naver daum chosun kompas detik vnexpress aljazeera ndtv thehindu google bing duckduckgo yahoo amazon ebay ' +
  'flickr imgur openstreetmap weather snopes xkcd ted coursera khanacademy edx mit stanford harvard'
).split(' ');
/** Hosts where anybody can put a page, a film, a form or a shop. */
const open = (
  'blogspot wordpress tumblr weebly wixsite wix livejournal typepad medium substack ghost blogger hubpages squidoo ' +
  'jimdo webnode strikingly tripod angelfire geocities youtube youtu vimeo dailymotion twitch facebook fb instagram ' +
  'twitter x pinterest linkedin tiktok vk ok reddit quora discord discordapp telegram whatsapp patreon gofundme ' +
  'kickstarter etsy soundcloud spotify bandcamp scribd slideshare issuu pastebin dropbox mediafire mega surveymonkey'
).split(' ');
const publicEndings =
  /\.(?:edu|gov|mil|int)(?:\.[a-z]{2})?$|\.(?:ac|edu|gov|gob|gouv|go)\.[a-z]{2}$/;
const known = new Set(wellKnown);
const opened = new Set(open);
/** Labels that stand before a country: `co.uk`, `com.br`. */
const secondary = new Set(['co', 'com', 'net', 'org', 'ac', 'gov', 'edu', 'or', 'ne']);

/** Labels that tell nothing. */
const plainLabel = /^(?:www\d?|blogs?|m|en|news|forums?|web)$/;
const maxPlainLabel = 6;
const notLetters = /[-_\d]+/g;

/** A host, and the label its site is known by: what stands before its ending. */
export interface Host {
  readonly host: string;
  readonly labels: readonly string[];
  readonly site: string;
}

export function readHost(host: string): Host {
  const labels = host.split('.');
  const last = labels.length - 1;
  const isCountry = last >= 2 && secondary.has(labels[last - 1] ?? '');
  return { host, labels, site: labels[Math.max(0, isCountry ? last - 2 : last - 1)] ?? '' };
}

/** @returns whether things are looked up there: reference works, documentation, archives, newspapers, schools */
export function isWellKnown({ host, site }: Host): boolean {
  return known.has(site) || publicEndings.test(host);
}

/** @returns whether anybody can put something there */
export function isOpenHost({ site }: Host): boolean {
  return opened.has(site);
}

/** @returns the words a host was chosen for: without ending, without the platform it lies on */
export function nameOfHost({ labels, site }: Host): string {
  const end = labels.lastIndexOf(site) + Number(!opened.has(site));
  let name = '';
  for (let i = 0; i < end; i++) {
    const label = labels[i] as string;
    if (label.length > maxPlainLabel || !plainLabel.test(label))
      name += name === '' ? label : ` ${label}`;
  }
  return name.replace(notLetters, ' ').trim();
}
