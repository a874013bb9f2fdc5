import { parseSettings, type Settings } from '../../lib/settings.ts';
import {
  type Corrections,
  parseCorrections,
  serializeCorrections,
} from '../../lib/spam/corrections.ts';
import { parseRules, type Rule } from '../../lib/spam/rules.ts';

/** All that Winnow keeps for its reader. */
interface Kept {
  readonly settings: Settings;
  readonly rules: readonly Rule[];
  readonly corrections: Corrections;
}

const version = 1;

/** @returns the text of a file that holds all of it, but for what was to last for a while only */
export function writeBackup({ settings, rules, corrections }: Kept): string {
  const lasting = { ...settings, visits: {}, pause: null };
  const kept = { settings: lasting, rules, corrections: serializeCorrections(corrections) };
  return JSON.stringify({ winnow: version, ...kept }, null, 1);
}

/** @returns what was kept in a file, parsed; null where it is none of Winnow's */
export function readBackup(text: string): Kept | null {
  const read = parse(text);
  if (read?.['winnow'] !== version) return null;
  const { settings, rules, corrections } = read;
  return {
    settings: parseSettings(settings),
    rules: parseRules(rules),
    corrections: parseCorrections(corrections),
  };
}

function parse(text: string): Record<string, unknown> | null {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
