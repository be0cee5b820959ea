/** Everything the first deal needs. Tables named `checkpoints` and `writes` are LangGraph's and are not ours to make. */
export const firstDeal = `
CREATE TABLE key_check (id INTEGER PRIMARY KEY CHECK (id = 1), sealed BLOB NOT NULL) STRICT;

CREATE TABLE deals (
  id TEXT PRIMARY KEY,
  dealer_id TEXT NOT NULL,
  customer_id TEXT,
  status TEXT NOT NULL,
  waits_for_staff INTEGER NOT NULL CHECK (waits_for_staff IN (0, 1)),
  revision INTEGER NOT NULL,
  updated_at TEXT NOT NULL,
  sealed BLOB NOT NULL
) STRICT;
CREATE INDEX deals_of_customer ON deals (customer_id, updated_at);
CREATE INDEX deals_of_dealer ON deals (dealer_id, updated_at);
CREATE INDEX deals_for_staff ON deals (updated_at) WHERE waits_for_staff = 1;

CREATE TABLE documents (
  id TEXT PRIMARY KEY,
  owner_id TEXT NOT NULL,
  dealer_id TEXT,
  deal_id TEXT,
  sha256 TEXT NOT NULL,
  media_type TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  uploaded_at TEXT NOT NULL,
  sealed BLOB NOT NULL
) STRICT;

CREATE TABLE catalogs (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  version TEXT NOT NULL,
  invented INTEGER NOT NULL CHECK (invented IN (0, 1))
) STRICT;
CREATE TABLE funders (id TEXT PRIMARY KEY, position INTEGER NOT NULL, json TEXT NOT NULL) STRICT;
CREATE TABLE programs (
  id TEXT PRIMARY KEY,
  funder_id TEXT NOT NULL REFERENCES funders (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  json TEXT NOT NULL
) STRICT;
CREATE TABLE vehicles (
  id TEXT PRIMARY KEY,
  dealer_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  json TEXT NOT NULL
) STRICT;
CREATE TABLE guide_values (position INTEGER PRIMARY KEY, json TEXT NOT NULL) STRICT;
CREATE TABLE dealers (id TEXT PRIMARY KEY, position INTEGER NOT NULL, json TEXT NOT NULL) STRICT;

CREATE TABLE users (
  id TEXT PRIMARY KEY,
  role TEXT NOT NULL CHECK (role IN ('customer', 'dealer', 'staff')),
  dealer_id TEXT,
  locale TEXT NOT NULL,
  sealed BLOB NOT NULL,
  position INTEGER NOT NULL
) STRICT;
CREATE TABLE tokens (
  hash TEXT PRIMARY KEY,
  user_id TEXT NOT NULL REFERENCES users (id),
  expires_at TEXT
) STRICT;

CREATE TABLE conversations (
  id TEXT PRIMARY KEY,
  principal_id TEXT NOT NULL,
  role TEXT NOT NULL,
  dealer_id TEXT NOT NULL,
  locale TEXT NOT NULL,
  market TEXT NOT NULL,
  deal_id TEXT,
  sealed BLOB,
  handed_off INTEGER NOT NULL CHECK (handed_off IN (0, 1)),
  running INTEGER NOT NULL CHECK (running IN (0, 1)),
  created_on TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  lease_holder TEXT,
  lease_expires_at TEXT
) STRICT;
CREATE INDEX conversations_of_principal ON conversations (principal_id, updated_at);
CREATE INDEX conversations_handed_off ON conversations (updated_at) WHERE handed_off = 1;
CREATE INDEX conversations_running ON conversations (id) WHERE running = 1;

CREATE TABLE events (
  conversation_id TEXT NOT NULL REFERENCES conversations (id),
  seq INTEGER NOT NULL CHECK (seq > 0),
  type TEXT NOT NULL,
  sealed BLOB NOT NULL,
  PRIMARY KEY (conversation_id, seq)
) STRICT, WITHOUT ROWID;
CREATE TABLE turns (
  conversation_id TEXT NOT NULL REFERENCES conversations (id),
  key TEXT NOT NULL,
  first_event INTEGER NOT NULL,
  begun_at TEXT NOT NULL,
  PRIMARY KEY (conversation_id, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE approvals (
  id TEXT PRIMARY KEY,
  conversation_id TEXT NOT NULL,
  deal_id TEXT NOT NULL,
  tool TEXT NOT NULL,
  call_id TEXT NOT NULL,
  hash TEXT NOT NULL,
  requested_by TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('pending', 'approved', 'rejected', 'used', 'superseded', 'expired')),
  decided_by TEXT,
  created_at TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  sealed BLOB NOT NULL
) STRICT;
CREATE INDEX approvals_pending ON approvals (conversation_id, created_at) WHERE status = 'pending';

CREATE TABLE audit (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  kind TEXT NOT NULL,
  deal_id TEXT,
  conversation_id TEXT,
  principal_id TEXT NOT NULL,
  previous_hash TEXT NOT NULL UNIQUE,
  hash TEXT NOT NULL UNIQUE,
  sealed BLOB NOT NULL
) STRICT;
CREATE INDEX audit_of_deal ON audit (deal_id, seq);
CREATE INDEX audit_of_conversation ON audit (conversation_id, seq);

CREATE TABLE effects (
  key TEXT PRIMARY KEY,
  tool TEXT NOT NULL,
  deal_id TEXT,
  conversation_id TEXT,
  principal_id TEXT NOT NULL,
  arguments_hash TEXT NOT NULL,
  approval_id TEXT UNIQUE REFERENCES approvals (id),
  audit_seq INTEGER NOT NULL UNIQUE REFERENCES audit (seq),
  applied_at TEXT NOT NULL,
  sealed BLOB NOT NULL
) STRICT;

CREATE TRIGGER audit_is_never_updated BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER audit_is_never_deleted BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER audit_only_grows BEFORE INSERT ON audit
WHEN NEW.seq IS NOT (SELECT COALESCE(MAX(seq), 0) + 1 FROM audit)
BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER effects_are_never_updated BEFORE UPDATE ON effects
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER effects_are_never_deleted BEFORE DELETE ON effects
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER effects_are_never_replaced BEFORE INSERT ON effects
WHEN EXISTS (SELECT 1 FROM effects WHERE key = NEW.key)
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
`;
