import type { ModelEvent } from '#agents/models/caller.ts';
import { createVisionReader } from '#agents/models/vision-reader.ts';
import { folderCache } from '#tools/documents/intake/folder-cache.ts';
import type { ParseOptions } from '#tools/documents/parse-file.ts';
import { readConfig } from '../config.ts';
import { ok, parseCommand, runCommand, type Terminal, usageError } from './command.ts';
import { checkFolder } from './documents-check.ts';
import { parseFiles } from './documents-parse.ts';

export const documentsHelp = `chauffeur documents: reads papers, and measures how well they are read

  chauffeur documents parse FILE…   what each file is and shows, as JSON, one object a file
  chauffeur documents check DIR     reads every document of DIR/truth.json and scores what was read,
                                    with DIR/sets.json and DIR/vectors where they are

for both:
  --cache DIR              keep what was read of a file there, by the hash of its bytes
  --today DAY              the day to judge by, YYYY-MM-DD (today)
  --vision MODEL           openai:NAME or ollama:NAME reads hard pages a second time: pictures of them, with what
                           identifies people, are sent to that model's server (nobody; the environment is not asked)
  --help                   this text

for check:
  --kind KIND              only documents of this kind (may be given several times)
  --file TEXT              only files whose name holds this text (may be given several times)
  --details                every field of every document, not only those that are not right
  --json                   the report as JSON
  --min-right-text PCT     least share of fields right on documents with a text layer
  --min-right-pictures PCT least share of fields right on pictures and scans
  --max-hallucinated PCT   greatest share of values where the paper shows none
  --max-wrong-relied PCT   greatest share of values wrong with confidence 0.9 or more
  --all-expect             every file must be met as its truth expects
  --all-sets               every finding of DIR/sets.json must be reported, and no false one
  --all-vectors            every vector of DIR/vectors must hold

Exit code 1 when a threshold is not held or a file cannot be read, 2 for wrong usage.

  chauffeur documents parse stub.pdf licence.jpg
  chauffeur documents check papers --min-right-text 95 --max-wrong-relied 0.5
`;

const options = {
  cache: { type: 'string' },
  today: { type: 'string' },
  vision: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  kind: { type: 'string', multiple: true },
  file: { type: 'string', multiple: true },
  details: { type: 'boolean' },
  json: { type: 'boolean' },
  'min-right-text': { type: 'string' },
  'min-right-pictures': { type: 'string' },
  'max-hallucinated': { type: 'string' },
  'max-wrong-relied': { type: 'string' },
  'all-expect': { type: 'boolean' },
  'all-sets': { type: 'boolean' },
  'all-vectors': { type: 'boolean' },
} as const;

export type DocumentsValues = ReturnType<
  typeof parseCommand<{ args: string[]; options: typeof options }>
>['values'];

export function documents(argv: string[], terminal: Terminal): Promise<number> {
  return runCommand(documentsHelp, terminal, async () => {
    const { values, positionals } = parseCommand({ args: argv, options, allowPositionals: true });
    if (values.help) {
      terminal.output.write(documentsHelp);
      return ok;
    }
    const [verb, ...paths] = positionals;
    if (verb === 'parse' && paths.length > 0) return parseFiles(paths, values as DocumentsValues, terminal);
    if (verb === 'check' && paths.length === 1)
      return checkFolder(paths[0]!, values as DocumentsValues, terminal);
    throw usageError(
      verb === 'parse' ? 'Which files?' : verb === 'check' ? 'Which folder? Give one.' : 'parse or check?',
    );
  });
}

/** A file waits as long for its second readings where nobody sits and waits for it. */
const visionMillisecondsMax = 300_000;

/** What reading needs, from the options of a command. A second reader is named on the command line or is none. */
export function readOptions({ cache, vision }: DocumentsValues, { env, errors }: Terminal): ParseOptions {
  const setting = vision === undefined ? null : readConfig(env, { vision }).vision;
  const onEvent = (event: ModelEvent) => {
    if (event.type !== 'answered') errors.write(`${JSON.stringify({ vision: event })}\n`);
  };
  return {
    signal: new AbortController().signal,
    ...(cache === undefined ? {} : { cache: folderCache(cache) }),
    ...(setting
      ? {
          vision: {
            read: createVisionReader(setting, onEvent),
            millisecondsMax: visionMillisecondsMax,
          },
        }
      : {}),
  };
}
