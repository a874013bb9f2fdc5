/** A comment of the welcome page's little thread. */
export interface SampleComment {
  readonly id: number;
  /** Empty for the reader's own. */
  readonly author: string;
  readonly text: string;
}

/** People and shops are invented; what they say is judged by the real engine. */
export const sampleComments: readonly SampleComment[] = [
  {
    id: 1,
    author: 'Ilse',
    text: 'I baked this twice now. The second time I let the dough rest overnight, and the crust came out much better.',
  },
  {
    id: 2,
    author: 'Best Online Casino Bonus',
    text: 'Great post! Get $500 FREE casino bonus now, no deposit, win real money every day!!! Click here http://lucky-spins-casino.example/bonus',
  },
  {
    id: 3,
    author: 'Tomek R.',
    text: 'Is the 70 percent measured against all the flour, or only the white? With wholemeal I needed quite a bit more water than you say.',
  },
  {
    id: 4,
    author: 'Mrs. Anderson',
    text: 'I lost all my bitcoin to a scam until I met a recovery expert who got back my money in 48 hours. Contact him on WhatsApp +1 555 010 0199 or email recoveryexpert@gmail.example',
  },
  {
    id: 5,
    author: 'oldtimer_77',
    text: 'very informative blog, keep it up, i will come back for more posts like this',
  },
  {
    id: 6,
    author: 'Priya',
    text: 'Mine collapsed when I scored it. Could that be from proofing too long? It had nearly tripled before I turned it out.',
  },
];
