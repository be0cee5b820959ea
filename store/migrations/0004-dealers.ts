/**
 * The registry of dealers at full size, and what their pages are made from. `pipeline`, `submissions` and `tallies` say
 * nothing that the deals do not: they are written with them, and can be made anew from them.
 */
export const dealers = `
CREATE TABLE dealer_tiers (id TEXT PRIMARY KEY, position INTEGER NOT NULL, json TEXT NOT NULL) STRICT;

ALTER TABLE dealers ADD COLUMN tier TEXT REFERENCES dealer_tiers (id);
ALTER TABLE dealers ADD COLUMN status TEXT NOT NULL DEFAULT 'active';
CREATE INDEX dealers_in_order ON dealers (position);
CREATE INDEX dealers_of_tier ON dealers (tier) WHERE tier IS NOT NULL;
CREATE INDEX users_in_order ON users (position);
CREATE INDEX users_of_dealer ON users (dealer_id, position);
CREATE INDEX tokens_of_user ON tokens (user_id);

CREATE TABLE pipeline (
  deal_id TEXT PRIMARY KEY,
  dealer_id TEXT NOT NULL,
  stage TEXT NOT NULL,
  since TEXT NOT NULL,
  action TEXT NOT NULL,
  waits_for TEXT NOT NULL,
  opened_on TEXT NOT NULL,
  waits_for_staff INTEGER NOT NULL CHECK (waits_for_staff IN (0, 1)),
  updated_at TEXT NOT NULL,
  sealed BLOB NOT NULL
) STRICT;
CREATE INDEX pipeline_of_dealer ON pipeline (dealer_id, updated_at, deal_id);
CREATE INDEX pipeline_by_stage ON pipeline (dealer_id, stage, updated_at, deal_id);
CREATE INDEX pipeline_by_party ON pipeline (dealer_id, waits_for, updated_at, deal_id);

CREATE TABLE submissions (
  deal_id TEXT NOT NULL,
  id TEXT NOT NULL,
  dealer_id TEXT NOT NULL,
  program_id TEXT NOT NULL,
  funder_id TEXT NOT NULL,
  submitted_on TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('sent', 'funded', 'returned', 'refused', 'withdrawn')),
  PRIMARY KEY (deal_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX submissions_of_dealer ON submissions (dealer_id, submitted_on);
CREATE INDEX submissions_of_program ON submissions (program_id, submitted_on);
CREATE INDEX submissions_of_funder ON submissions (funder_id, submitted_on);

CREATE TABLE tallies (
  subject TEXT NOT NULL CHECK (subject IN ('dealer', 'program', 'funder')),
  id TEXT NOT NULL,
  what TEXT NOT NULL,
  funder_id TEXT NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (subject, id, what, funder_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE invitations (
  id TEXT PRIMARY KEY,
  code_hash TEXT NOT NULL UNIQUE,
  dealer_id TEXT NOT NULL,
  created_by TEXT NOT NULL,
  deal_id TEXT,
  created_at TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  revoked_at TEXT,
  redeemed_at TEXT,
  redeemed_by TEXT
) STRICT;
CREATE INDEX invitations_of_dealer ON invitations (dealer_id, created_at);
`;
