import { describe, expect, it } from 'vitest';
import { createEngineLoader } from '../../../lib/spam/engine-loader.ts';
import { serializeModel } from '../../../lib/spam/parse-model.ts';
import { makeModel } from '../../fixtures/comments.ts';

describe('createEngineLoader', () => {
  const good = serializeModel(makeModel());

  it('reads the model once, on the first question', async () => {
    let reads = 0;
    const engine = createEngineLoader(async () => {
      reads++;
      return good;
    });
    expect(reads).toBe(0);
    const [first, second] = await Promise.all([engine(), engine()]);
    expect(second).toBe(first);
    expect(await engine()).toBe(first);
    expect(reads).toBe(1);
  });

  it('tries again after a failure', async () => {
    const files = [
      Promise.reject(new Error('gone')),
      Promise.resolve(new Uint8Array(4)),
      Promise.resolve(good),
    ];
    const engine = createEngineLoader(() => files.shift() ?? Promise.resolve(good));
    await expect(engine()).rejects.toThrow('gone');
    await expect(engine()).rejects.toThrow('Not a model file');
    expect(await engine()).toHaveProperty('judge');
  });
});
