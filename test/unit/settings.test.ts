import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  defaults,
  endPause,
  endVisits,
  hasOwnThresholds,
  isOffFor,
  isSiteOff,
  parseSettings,
  settingsFor,
  startAnew,
  toggleVisit,
  withHushed,
  withOwnThresholds,
  withSite,
  withThresholds,
  withVisit,
} from '../../lib/settings.ts';

const strict = { dim: 0.5, fold: 0.7 };

describe('parseSettings', () => {
  it.each([
    ['nothing', undefined, {}],
    ['null', null, {}],
    ['a string', 'on', {}],
    ['an old shape', { threshold: 3 }, {}],
    ['settings of the first version', { sitesOff: ['a.example'] }, { sitesOff: ['a.example'] }],
    ['thresholds out of range', { thresholds: { dim: -1, fold: 7 } }, {}],
    ['thresholds that are no numbers', { thresholds: { dim: '0', fold: null } }, {}],
    [
      'dim above fold',
      { thresholds: { dim: 0.9, fold: 0.7 } },
      { thresholds: { dim: 0.7, fold: 0.7 } },
    ],
    [
      'sites twice and broken',
      { sitesOff: ['a.example', 3, '', 'a.example'] },
      { sitesOff: ['a.example'] },
    ],
    ['off', { isOn: false }, { isOn: false }],
    ['an on that makes no sense', { isOn: 0 }, {}],
    ['a pause', { pause: 1_700_000_000_000 }, { pause: 1_700_000_000_000 }],
    ['a pause until the next start', { pause: 'restart' }, { pause: 'restart' }],
    ['pauses that make no sense', { pause: Number.NaN }, {}],
    ['a pause before all time', { pause: -5 }, {}],
    [
      'thresholds of sites, one of them broken',
      { siteThresholds: { 'a.example': strict, 'b.example': 3, '': strict } },
      { siteThresholds: { 'a.example': strict } },
    ],
    ['visits', { visits: { 'a.example': false, b: 'no' } }, { visits: { 'a.example': false } }],
    [
      'looks',
      { looks: { fold: 'remove', dim: 'mark' } },
      { looks: { fold: 'remove', dim: 'mark' } },
    ],
    ['a look nobody knows', { looks: { fold: 'burn', dim: 'dim' } }, {}],
    ['replies', { repliesFollow: true }, { repliesFollow: true }],
    [
      'mercies, one of them broken',
      { mercies: { linked: false, liked: 'no', own: false } },
      { mercies: { linked: false, author: true, liked: true, own: false } },
    ],
    ['sites without hints', { hushed: ['a.example', 7] }, { hushed: ['a.example'] }],
    ['a pause without end', { pause: Number.POSITIVE_INFINITY }, { pause: null }],
    ['no badge', { hasBadge: false }, { hasBadge: false }],
  ])('reads %s', (_, value, expected) => {
    expect(parseSettings(value)).toEqual({ ...defaults, ...expected });
  });

  it('makes sense of anything, and reads its own output unchanged', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (one, other) => {
        const parsed = parseSettings({
          visits: one,
          looks: other,
          siteThresholds: one,
          pause: other,
        });
        expect(parseSettings(JSON.parse(JSON.stringify(parsed)))).toEqual(parsed);
      }),
    );
  });
});

describe('a site', () => {
  it('goes off and on and leaves the others', () => {
    const off = withSite(withSite(defaults, 'a.example', false), 'b.example', false);
    const hosts = ['a.example', 'b.example', 'c.example'];
    expect(hosts.map((host) => isOffFor(off, host))).toEqual([true, true, false]);
    const on = withSite(off, 'a.example', true);
    expect(hosts.map((host) => isOffFor(on, host))).toEqual([false, true, false]);
  });

  it.each([false, true])('can be %s for one visit, which ends with the browser', (on) => {
    const before = withSite(defaults, 'a.example', !on);
    const visit = withVisit(before, 'a.example', on);
    expect(isSiteOff(visit, 'a.example')).toBe(!on);
    expect(isSiteOff(startAnew(visit, 0), 'a.example')).toBe(on);
    expect(isSiteOff(withSite(visit, 'a.example', !on), 'a.example')).toBe(on);
  });

  it('goes the other way for a visit, and back', () => {
    const there = toggleVisit(defaults, 'a.example');
    expect(isSiteOff(there, 'a.example')).toBe(true);
    expect(toggleVisit(there, 'a.example')).toEqual(defaults);
    const off = withSite(defaults, 'a.example', false);
    expect(isSiteOff(toggleVisit(off, 'a.example'), 'a.example')).toBe(false);
    expect(endVisits(off, ['a.example'])).toBe(off);
    expect(startAnew(off, 0)).toBe(off);
  });

  it('has thresholds of its own once it wants them', () => {
    const own = withOwnThresholds(defaults, 'a.example', true);
    expect(settingsFor(own, 'a.example').thresholds).toEqual(defaults.thresholds);
    const changed = withThresholds(own, 'a.example', strict);
    expect(settingsFor(changed, 'a.example').thresholds).toEqual(strict);
    expect(settingsFor(changed, 'b.example').thresholds).toEqual(defaults.thresholds);
    expect(hasOwnThresholds(changed, 'a.example')).toBe(true);
    const gone = withOwnThresholds(changed, 'a.example', false);
    expect(settingsFor(gone, 'a.example')).toEqual(defaults);
  });

  it('may want no hints, and want them again', () => {
    const hushed = withHushed(defaults, 'a.example', true);
    expect(hushed.hushed).toEqual(['a.example']);
    expect(withHushed(hushed, 'a.example', true)).toEqual(hushed);
    expect(withHushed(hushed, 'a.example', false)).toEqual(defaults);
  });

  it('without thresholds of its own changes those of all', () => {
    expect(withThresholds(defaults, 'a.example', strict).thresholds).toEqual(strict);
  });

  it.each(['constructor', '__proto__', 'toString'])('may be called %s', (host) => {
    expect(settingsFor(defaults, host)).toEqual(defaults);
    expect(isOffFor(defaults, host)).toBe(false);
    expect(isSiteOff(withVisit(defaults, host, false), host)).toBe(true);
    const own = withThresholds(withOwnThresholds(defaults, host, true), host, strict);
    expect(settingsFor(parseSettings(JSON.parse(JSON.stringify(own))), host).thresholds).toEqual(
      strict,
    );
  });
});

describe('rest', () => {
  it.each([
    ['off', { isOn: false }, true],
    ['paused', { pause: 2_000 }, true],
    ['paused until the next start', { pause: 'restart' as const }, true],
    ['on', {}, false],
  ])('%s holds everywhere', (_, more, expected) => {
    expect(isOffFor({ ...defaults, ...more }, 'a.example')).toBe(expected);
  });

  it.each([
    [2_000, 1_999, false, 2_000],
    [2_000, 2_000, false, null],
    [2_000, 1_999, true, 2_000],
    ['restart', 9_999, false, 'restart'],
    ['restart', 9_999, true, null],
  ] as const)('a pause until %s at %d (start: %s) is %s', (pause, now, isStart, expected) => {
    expect(endPause({ ...defaults, pause }, now, isStart).pause).toBe(expected);
  });
});
