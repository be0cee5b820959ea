import { offline, parseProblem } from './http.ts';

export interface UploadedDocument {
  readonly id: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly mediaType: string;
}

/** Uploads one file. `fetch` cannot tell how far an upload is, so this is an XMLHttpRequest. */
export function uploadDocument(
  key: string,
  file: File,
  onProgress: (fraction: number) => void,
  signal: AbortSignal,
): Promise<UploadedDocument> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/v1/documents');
    request.setRequestHeader('Authorization', `Bearer ${key}`);
    request.setRequestHeader('Content-Type', file.type || 'application/pdf');
    request.upload.onprogress = ({ lengthComputable, loaded, total }) => {
      if (lengthComputable) onProgress(loaded / total);
    };
    request.onerror = () => reject(offline());
    request.onabort = () => reject(new DOMException('The upload was cancelled.', 'AbortError'));
    request.onload = () => {
      if (request.status === 201) resolve(JSON.parse(request.responseText) as UploadedDocument);
      else reject(parseProblem(request.status, request.responseText));
    };
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}
