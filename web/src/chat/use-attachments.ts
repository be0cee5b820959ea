import type { AttachmentAdapter, PendingAttachment } from '@assistant-ui/react';
import { useMemo, useRef, useState } from 'react';
import type { Api } from '../api/api.ts';
import { Problem } from '../api/http.ts';
import { useApp } from '../app-context.ts';
import type { Words } from '../language/words.ts';
import { rememberFileName } from '../session.ts';
import { paperType } from './paper-type.ts';

const bytesMax = 10 * 1024 * 1024;

/** Uploads files as soon as they are attached, so that sending is instant. */
export function useAttachments() {
  const { api, words } = useApp();
  const documents = useRef(new Map<string, string>());
  const uploads = useRef(new Map<string, AbortController>());
  const [running, setRunning] = useState(0);
  const latest = useRef({ api, words });
  latest.current = { api, words };

  const adapter = useMemo<AttachmentAdapter>(
    () => ({
      // Any file may be picked, so that a wrong one gets an answer instead of silence.
      accept: '*',
      async *add({ file }) {
        const id = `file-${crypto.getRandomValues(new Uint32Array(2)).join('-')}`;
        const pending = { id, type: 'document' as const, name: file.name, contentType: file.type, file };
        const { api, words } = latest.current;
        const paper = await paperOf(file, words);
        if (paper instanceof Problem) {
          yield { ...pending, status: failed(paper) };
          return;
        }
        const aborting = new AbortController();
        uploads.current.set(id, aborting);
        setRunning((count) => count + 1);
        try {
          for await (const step of upload(api, paper, aborting.signal)) {
            if (typeof step === 'number') yield { ...pending, status: uploading(step) };
            else documents.current.set(id, step.id);
          }
          rememberFileName(documents.current.get(id) ?? '', file.name);
          yield { ...pending, status: { type: 'requires-action', reason: 'composer-send' } };
        } catch (error) {
          if (aborting.signal.aborted) return;
          const { offline, offlineFix } = words.problem;
          const problem =
            error instanceof Problem && error.status > 0
              ? error
              : new Problem(0, 'page/offline', offline, offlineFix);
          yield { ...pending, status: failed(problem) };
        } finally {
          uploads.current.delete(id);
          setRunning((count) => count - 1);
        }
      },
      async remove({ id }) {
        uploads.current.get(id)?.abort();
        documents.current.delete(id);
      },
      async send(attachment) {
        return { ...attachment, status: { type: 'complete' }, content: [] };
      },
    }),
    [],
  );
  const documentIdOf = (attachmentId: string) => documents.current.get(attachmentId);
  return { adapter, documentIdOf, busy: running > 0 };
}

const uploading = (progress: number): PendingAttachment['status'] => ({
  type: 'running',
  reason: 'uploading',
  progress,
});

const failed = (problem: Problem): PendingAttachment['status'] => ({
  type: 'incomplete',
  reason: 'error',
  message: [problem.message, problem.fix].filter(Boolean).join(' '),
});

/** Yields how far the upload is, then the document. */
async function* upload(api: Api, file: File, signal: AbortSignal) {
  let progress = 0;
  let wake = () => {};
  const finished = api.upload(
    file,
    (fraction) => {
      progress = fraction;
      wake();
    },
    signal,
  );
  const settled = finished.then(
    () => true,
    () => true,
  );
  for (;;) {
    yield progress;
    const moved = new Promise<false>((resolve) => {
      wake = () => resolve(false);
    });
    if (await Promise.race([settled, moved])) break;
  }
  yield await finished;
}

/** The file named by what it holds, or why it is not sent. The server checks again. */
async function paperOf(file: File, words: Words): Promise<File | Problem> {
  if (file.size > bytesMax)
    return new Problem(413, 'page/too_large', words.chat.tooLarge, words.chat.tooLargeFix);
  const type = await paperType(file);
  return type === undefined
    ? new Problem(415, 'page/no_paper', words.chat.onlyPapers, words.chat.onlyPapersFix)
    : new File([file], file.name, { type });
}
