import { createEngine, type Engine } from '../spam/engine.ts';
import { parseModel } from '../spam/model.ts';
import { api } from './api.ts';

/** Where the build puts the model; a file of the extension itself. */
const modelPath = 'model.bin';

/**
 * Gives the one engine of the browser. The model is read on the first question and kept; after a failure the next
 * question tries again.
 * @returns a function that throws where the model file is missing, broken or of other features
 */
export function createEngineLoader(): () => Promise<Engine> {
  let loading: Promise<Engine> | null = null;
  return () => {
    loading ??= loadEngine().catch((error: unknown) => {
      loading = null;
      throw error;
    });
    return loading;
  };
}

async function loadEngine(): Promise<Engine> {
  // Not a request to any network: the address is the extension's own, and its policy allows no other.
  const response = await fetch(api().runtime.getURL(modelPath));
  if (!response.ok) throw new Error(`The model file cannot be read: ${response.status}`);
  return createEngine(parseModel(new Uint8Array(await response.arrayBuffer())));
}
