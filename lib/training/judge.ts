import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { defaults } from '../settings.ts';
import type { Judgement } from '../spam/comment.ts';
import { decide } from '../spam/decide.ts';
import { createEngine } from '../spam/engine.ts';
import { parseModel } from '../spam/parse-model.ts';
import { readArticles, readRows } from './rows.ts';
import { buildThreads } from './threads.ts';

// npm run -s judge -- FILE.jsonl [--threads FILE.jsonl]: what Winnow makes of each comment, one JSON a line, in order.
try {
  const { file, threads } = readArguments();
  for (const judgement of judgeFile(file, threads)) {
    const verdict = decide(judgement, defaults.thresholds);
    const reasons = judgement.reasons.map(({ kind, value }) =>
      value ? `${kind}: ${value}` : kind,
    );
    process.stdout.write(
      `${JSON.stringify({ probability: Number(judgement.probability.toFixed(4)), verdict, reasons })}\n`,
    );
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

function readArguments(): { file: string; threads: string | undefined } {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { threads: { type: 'string' } },
  });
  const [file] = positionals;
  if (!file || positionals.length > 1) {
    throw new Error(
      'Usage: npm run -s judge -- FILE.jsonl [--threads FILE.jsonl]   (- is standard input)',
    );
  }
  return { file, threads: values.threads };
}

function judgeFile(file: string, threadsFile: string | undefined): Judgement[] {
  const path = fileURLToPath(new URL('../../public/model.bin', import.meta.url));
  const engine = createEngine(parseModel(readFileSync(path)));
  const rows = readRows(file);
  const judgements: Judgement[] = [];
  for (const { thread, rows: members } of buildThreads(
    rows,
    threadsFile ? readArticles(threadsFile) : new Map(),
  )) {
    const judged = engine.judge(thread);
    members.forEach((row, i) => {
      judgements[row] = judged[i] as Judgement;
    });
  }
  return judgements;
}
