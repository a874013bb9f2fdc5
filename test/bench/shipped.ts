import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const entry = fileURLToPath(new URL('judge.ts', import.meta.url));

/** @returns the judge, made into one file as the extension ships it */
export async function loadShipped(): Promise<typeof import('./judge.ts')> {
  const folder = mkdtempSync(join(tmpdir(), 'winnow-bench-'));
  try {
    await build({
      configFile: false,
      logLevel: 'error',
      publicDir: false,
      build: {
        outDir: folder,
        emptyOutDir: false,
        minify: 'terser',
        lib: { entry, formats: ['es'], fileName: () => 'judge.mjs' },
      },
    });
    return await import(pathToFileURL(join(folder, 'judge.mjs')).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
