import { api } from './api.ts';

/**
 * Takes the place of WXT's context in the build (see wxt.config.ts). WXT's own announces each start to the page, with
 * the id of the extension in the event's name: any page could tell who has Winnow, and follow it by that id.
 */
export class ContentScriptContext {
  readonly #life = new AbortController();

  /** Aborts when the script has lost its extension, after an update or a removal. */
  get signal(): AbortSignal {
    return this.#life.signal;
  }

  /** Looks, and ends the script's life where the extension is gone. */
  get isInvalid(): boolean {
    if (!hasExtension()) this.#life.abort('The extension is gone');
    return this.signal.aborted;
  }
}

function hasExtension(): boolean {
  try {
    return !!api().runtime.id;
  } catch {
    return false;
  }
}
