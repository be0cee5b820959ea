/** The id of the n-th paper of a file (from 0): the file's own when it holds only one. */
export const paperId = (fileId: string, n: number, of: number): string =>
  of === 1 ? fileId : `${fileId}.${n + 1}`;

/** The file that a paper was in. Ids of files hold no point. */
export const fileOfPaper = (id: string): string => id.split('.')[0]!;
