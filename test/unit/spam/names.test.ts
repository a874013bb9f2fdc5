import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weighName } from '../../../lib/spam/names.ts';
import { parseModel } from '../../../lib/spam/parse-model.ts';
import { anyText } from '../../fixtures/comments.ts';

const { names } = parseModel(readFileSync('public/model.bin'));

describe('weighName, by the model that ships', () => {
  it.each([
    'cheap car insurance quotes',
    'Wedding Photographer Bristol',
    'alquiler de coches en Málaga',
    'Kredit ohne Schufa',
    'купить диплом',
    'jasa pembuatan website',
  ])('takes "%s" for what is sold', (name) => {
    expect(weighName(names, name)).toBeGreaterThan(1);
  });

  it.each([
    'Anna Marlowe',
    'J. Okafor',
    'Lars',
    'María del Carmen Ruiz',
    'Дмитрий Волков',
    'tom_91',
  ])('takes "%s" for a person', (name) => {
    expect(weighName(names, name)).toBeLessThan(0);
  });

  it.each(['', '12345', '???', '🙂'])('says nothing of "%s"', (name) => {
    expect(weighName(names, name)).toBe(0);
  });

  it('gives any name a finite weight, the same each time', () => {
    fc.assert(
      fc.property(anyText(200), (name) => {
        const weight = weighName(names, name);
        expect(Number.isFinite(weight)).toBe(true);
        expect(weighName(names, name)).toBe(weight);
      }),
    );
  });
});
