import { describe, expect, it } from 'vitest';
import { defaults, isOffFor, parseSettings, withSite } from '../../lib/settings.ts';

describe('parseSettings', () => {
  it.each([
    ['nothing', undefined, defaults],
    ['null', null, defaults],
    ['a string', 'on', defaults],
    ['an old shape', { threshold: 3 }, defaults],
    ['thresholds out of range', { thresholds: { dim: -1, fold: 7 } }, defaults],
    ['thresholds that are no numbers', { thresholds: { dim: '0', fold: null } }, defaults],
    [
      'dim above fold',
      { thresholds: { dim: 0.9, fold: 0.7 } },
      { ...defaults, thresholds: { dim: 0.7, fold: 0.7 } },
    ],
    [
      'sites twice and broken',
      { sitesOff: ['a.example', 3, '', 'a.example'] },
      { ...defaults, sitesOff: ['a.example'] },
    ],
  ])('reads %s', (_, value, expected) => {
    expect(parseSettings(value)).toEqual(expected);
  });
});

describe('withSite', () => {
  it('switches one site off and on and leaves the others', () => {
    const off = withSite(withSite(defaults, 'a.example', false), 'b.example', false);
    expect([
      isOffFor(off, 'a.example'),
      isOffFor(off, 'b.example'),
      isOffFor(off, 'c.example'),
    ]).toEqual([true, true, false]);
    const on = withSite(off, 'a.example', true);
    expect([isOffFor(on, 'a.example'), isOffFor(on, 'b.example')]).toEqual([false, true]);
  });
});
