import { createEngine, type Engine } from './engine.ts';
import { parseModel } from './parse-model.ts';

/**
 * Gives the one engine of the browser. The model is read on the first question and kept; after a failure the next
 * question tries again.
 * @returns a function that throws where the model file is missing, broken or of other features
 */
export function createEngineLoader(readModel: () => Promise<Uint8Array>): () => Promise<Engine> {
  let loading: Promise<Engine> | null = null;
  return () => {
    loading ??= readModel()
      .then((bytes) => createEngine(parseModel(bytes)))
      .catch((error: unknown) => {
        loading = null;
        throw error;
      });
    return loading;
  };
}
