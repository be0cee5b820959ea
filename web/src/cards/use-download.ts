import { useState } from 'react';
import type { NamedFile } from '../api/api.ts';
import { Problem } from '../api/http.ts';
import { useApp } from '../app-context.ts';
import { saveFile } from './save-file.ts';

/** Downloads a file of the server's making, one at a time; a refusal is told with what to do. */
export function useDownload() {
  const { showProblem } = useApp();
  const [busy, setBusy] = useState(false);
  const download = async (fetchFile: () => Promise<NamedFile>) => {
    setBusy(true);
    try {
      saveFile(await fetchFile());
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      showProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return { busy, download };
}
