/** Work that outlasts its request. What it works on and what came of it may be personal, so both are sealed. */
export const jobs = `
CREATE TABLE jobs (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  owner_id TEXT NOT NULL,
  key TEXT,
  input_hash TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('queued', 'running', 'done', 'cancelled', 'failed', 'interrupted')),
  stage TEXT,
  share REAL NOT NULL DEFAULT 0,
  cancel_asked INTEGER NOT NULL DEFAULT 0 CHECK (cancel_asked IN (0, 1)),
  created_at TEXT NOT NULL,
  seen_at TEXT,
  finished_at TEXT,
  sealed_input BLOB,
  sealed_result BLOB
) STRICT;
CREATE UNIQUE INDEX jobs_by_key ON jobs (owner_id, kind, key) WHERE key IS NOT NULL;
CREATE INDEX jobs_open ON jobs (kind, status, created_at) WHERE status IN ('queued', 'running');
CREATE INDEX jobs_of_owner ON jobs (owner_id, kind, created_at);
`;
