import { describe, expect, it } from 'vitest';
import { readFeatures } from '../../../lib/spam/features.ts';
import { type Mixture, margin, readMargins } from '../../../lib/spam/model.ts';
import { fit } from '../../../lib/training/fit.ts';
import { makeThread, noWeighers } from '../../fixtures/comments.ts';

const spam = [
  'buy rope ladders cheap',
  'cheap ladders for sale',
  'sale sale cheap rope',
  'buy cheap buy now',
];
const ham = [
  'the third rung broke',
  'my aunt climbs better',
  'rungs of ash last longer',
  'we climbed it twice',
];
const read = (text: string) =>
  readFeatures(makeThread([text]), noWeighers).map((features) => features);
const kind = 'advert' as const;
const examples = [
  ...spam.flatMap(read).map((features) => ({ features, isSpam: true, kind, weight: 1 })),
  ...ham.flatMap(read).map((features) => ({ features, isSpam: false, kind, weight: 1 })),
];

describe('fit', () => {
  const model = fit(examples, ['Latin']);

  it('learns what it is shown', () => {
    const [cheap, broke] = ['a cheap sale', 'a rung broke']
      .flatMap(read)
      .map((features) => margin(model, features));
    expect(cheap).toBeGreaterThan(0);
    expect(broke).toBeLessThan(0);
  });

  const bytes = ({ experts, weights }: Mixture) =>
    [
      Buffer.from(weights).toString('base64'),
      ...experts.flatMap(({ shape, bias }) => [...shape, bias]),
    ].join();

  it('gives the same weights for the same data', () => {
    expect(bytes(fit(examples, ['Latin']))).toBe(bytes(model));
  });

  it('gives other weights for other data', () => {
    const turned = examples.map((example) => ({ ...example, isSpam: !example.isSpam }));
    expect(bytes(fit(turned, ['Latin']))).not.toBe(bytes(model));
  });

  it('has an expert for each kind of spam, and one for all, where there are several', () => {
    expect(model.experts.map((expert) => expert.kind)).toEqual(['advert']);
    const praise = ['what a lovely page', 'lovely lovely page'].flatMap(read);
    const mixture = fit(
      [
        ...examples,
        ...praise.map((features) => ({
          features,
          isSpam: true,
          kind: 'praise' as const,
          weight: 1,
        })),
      ],
      ['Latin'],
    );
    expect(mixture.experts.map((expert) => expert.kind)).toEqual(['praise', 'advert', 'any']);
    const [lovely] = read('lovely page');
    if (!lovely) throw new Error('no features');
    const [ofPraise, ofAdverts, ofAny] = readMargins(mixture, lovely).own;
    expect(ofPraise).toBeGreaterThan(0);
    expect(ofAny).toBeGreaterThan(0);
    expect(ofAdverts).toBeLessThan(0);
  });

  it('heeds weights', () => {
    const heavy = examples.map((example) => ({ ...example, weight: example.isSpam ? 20 : 0.05 }));
    const [feature] = read('an unknown sentence');
    if (!feature) throw new Error('no features');
    expect(margin(fit(heavy, ['Latin']), feature)).toBeGreaterThan(margin(model, feature));
  });
});
