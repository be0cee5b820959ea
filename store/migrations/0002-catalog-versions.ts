/** Every catalogue that was ever in force, whole: a decision on file names the version it was made by. */
export const catalogVersions = `
CREATE TABLE catalog_versions (
  version TEXT PRIMARY KEY,
  position INTEGER NOT NULL UNIQUE,
  hash TEXT NOT NULL UNIQUE,
  imported_at TEXT NOT NULL,
  imported_by TEXT NOT NULL,
  note TEXT NOT NULL,
  funders INTEGER NOT NULL,
  programs INTEGER NOT NULL,
  vehicles INTEGER NOT NULL,
  guide_values INTEGER NOT NULL,
  content BLOB NOT NULL
) STRICT;

CREATE TRIGGER catalog_versions_are_never_updated BEFORE UPDATE ON catalog_versions
BEGIN SELECT RAISE(ABORT, 'versions of the catalogue are kept as they were'); END;
CREATE TRIGGER catalog_versions_are_never_deleted BEFORE DELETE ON catalog_versions
BEGIN SELECT RAISE(ABORT, 'versions of the catalogue are kept as they were'); END;
`;
