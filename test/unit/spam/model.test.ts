import { describe, expect, it } from 'vitest';
import { addOdds, joinWeights, type Model, weightsOf } from '../../../lib/spam/model.ts';
import { parseModel, serializeModel } from '../../../lib/spam/parse-model.ts';
import { makeModel } from '../../fixtures/comments.ts';

describe('the model file', () => {
  const known = makeModel({ 'link-1': 0.5, praise: -0.25 }, [
    [0, 1],
    [5, -127],
    [65_535, 127],
  ]);
  const [expert] = known.experts;
  if (!expert) throw new Error('no expert');
  const ofOne = weightsOf(known, 0);
  const model: Model = {
    ...known,
    experts: [expert, { ...expert, kind: 'praise' }],
    weights: joinWeights([ofOne, ofOne.map((weight) => weight + 1)]),
  };
  const bytes = serializeModel(model);

  // toEqual on so many weights takes seconds.
  const tables = ({ weights, names, phrases, common }: Model) =>
    [weights, names.weights, phrases.weights, common].map((table) =>
      Buffer.from(table).toString('base64'),
    );
  const isSame = (read: Model) => {
    const rest = ({ weights, names, phrases, common, ...others }: Model) => ({
      ...others,
      names: { ...names, weights: null },
      phrases: { ...phrases, weights: null },
    });
    expect(rest(read)).toEqual(rest(model));
    return tables(read).join() === tables(model).join();
  };

  it('comes back as it went', () => {
    expect(isSame(parseModel(bytes))).toBe(true);
  });

  it.each([0, 5])('is refused with %d experts', (count) => {
    expect(() => joinWeights(Array.from({ length: count }, () => ofOne))).toThrow(RangeError);
    const others = { ...model, experts: Array.from({ length: count }, () => expert) };
    expect(() => parseModel(serializeModel(others))).toThrow(RangeError);
  });

  it('can lie anywhere in a buffer', () => {
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    expect(isSame(parseModel(shifted.subarray(3)))).toBe(true);
    expect(isSame(parseModel(Buffer.concat([bytes])))).toBe(true);
  });

  const changed = (at: number, value: number) => {
    const copy = bytes.slice();
    copy[at] = value;
    return copy;
  };
  it.each([
    ['nothing', new Uint8Array(0), /Not a model file/],
    ['something else', new TextEncoder().encode('<!doctype html>'), /Not a model file/],
    ['the first half', bytes.slice(0, bytes.length / 2), /cut short/],
    ['the list without its end', bytes.slice(0, -4), /cut short/],
    ['a damaged weight', changed(bytes.length - 1, 3), /damaged/],
  ])('refuses %s', (_, broken, message) => {
    expect(() => parseModel(broken)).toThrow(message);
  });

  it('refuses a model of other features, and names both', () => {
    const text = new TextDecoder('latin1').decode(bytes);
    const at = text.indexOf('"featureVersion":') + '"featureVersion":'.length;
    expect(() => parseModel(changed(at, '9'.charCodeAt(0)))).toThrow(/of features 9, not/);
  });
});

describe('addOdds', () => {
  it.each([
    [[-2], -2],
    [[0, 0], Math.log(2)],
    [[5, -30], 5],
    [[800, 799], 800 + Math.log(1 + Math.exp(-1))],
    [[-800, -800, -800], -800 + Math.log(3)],
  ])('of %j', (logOdds, sum) => {
    expect(addOdds(logOdds)).toBeCloseTo(sum, 10);
  });
});
