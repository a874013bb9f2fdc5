/** What the bench measures, for the bundler. */
export { createEngine } from '../../lib/spam/engine.ts';
export { readComment } from '../../lib/spam/features.ts';
export { parseModel } from '../../lib/spam/parse-model.ts';
