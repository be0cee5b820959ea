import { readFileSync } from 'node:fs';
import { packageRoot } from '#tools/kit/package-root.ts';

export interface CurlRequest {
  readonly path: string;
  readonly init: RequestInit;
}

type Variables = Readonly<Record<string, string>>;

/**
 * Reads a curl command of the documents as a request. It knows the options they use and no others: what it cannot read
 * must not be printed.
 */
export function readCurl(command: string, variables: Variables): CurlRequest {
  const [program, ...words] = shellWords(command, variables);
  if (program !== 'curl') throw new Error(`Not a curl command: ${command}`);
  const headers = new Headers();
  let [method, path] = ['GET', ''];
  let body: string | Uint8Array<ArrayBuffer> | undefined;
  const rest = words[Symbol.iterator]();
  const next = () => String(rest.next().value);
  for (const word of rest) {
    if (word === '-s' || word === '-sN') continue;
    if (word === '-X') method = next();
    else if (word === '-H') headers.set(...splitHeader(next()));
    else if (word === '-d') {
      [method, body] = ['POST', next()];
      if (!headers.has('Content-Type')) headers.set('Content-Type', 'application/x-www-form-urlencoded');
    } else if (word === '--data-binary') [method, body] = ['POST', fileNamed(next())];
    else if (word.startsWith('http://localhost:8080/')) path = word.slice('http://localhost:8080'.length);
    else throw new Error(`The documents' curl takes no ${word}.`);
  }
  return { path, init: { method, headers, ...(body !== undefined && { body }) } };
}

function splitHeader(header: string): [string, string] {
  const [, name = '', value = ''] = /^([\w-]+): (.*)$/.exec(header) ?? [];
  return [name, value];
}

const fileNamed = (word: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(readFileSync(packageRoot(word.replace(/^@/, ''))));

/** Words as a POSIX shell parts them: quotes, line ends behind a backslash, $NAME outside single quotes. */
function shellWords(command: string, variables: Variables): string[] {
  const words: string[] = [];
  const parts = command.replaceAll('\\\n', ' ').matchAll(/(?:'[^']*'|"[^"]*"|[^\s'"])+/g);
  for (const [word] of parts) {
    words.push(
      word.replaceAll(/'([^']*)'|"([^"]*)"|([^'"]+)/g, (_, single, double, bare) =>
        single !== undefined ? single : filled(double ?? bare, variables),
      ),
    );
  }
  return words;
}

const filled = (text: string, variables: Variables): string =>
  text.replaceAll(/\$([A-Z]+)/g, (_, name: string) => {
    const value = variables[name];
    if (value === undefined) throw new Error(`$${name} is not known at this point of the document.`);
    return value;
  });
