import type { Sample } from './samples.ts';

const candidates = [
  'Latin',
  'Cyrillic',
  'Greek',
  'Arabic',
  'Hebrew',
  'Devanagari',
  'Bengali',
  'Thai',
  'Han',
  'Hiragana',
  'Katakana',
  'Hangul',
];
const minComments = 150;

/** @returns scripts in which at least 150 comments were read: in others the model keeps silent about words */
export function knownScripts(samples: readonly Sample[]): string[] {
  return candidates.filter((script) => {
    const pattern = new RegExp(`\\p{Script=${script}}{2}`, 'u');
    let n = 0;
    for (const { features } of samples) if (pattern.test(features.reading.normalized.text)) n++;
    return n >= minComments;
  });
}
