CREATE TABLE run (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, undoes TEXT, is_undo INTEGER NOT NULL);
CREATE INDEX run_undoes ON run (undoes) WHERE undoes IS NOT NULL;
CREATE TABLE entry (id INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, kind TEXT NOT NULL, caller_arn TEXT NOT NULL, account_name TEXT NOT NULL, aws_account TEXT NOT NULL, region TEXT NOT NULL, os_user TEXT NOT NULL, computer TEXT NOT NULL, encoder_arn TEXT NOT NULL, encoder_name TEXT NOT NULL, from_arn TEXT NOT NULL, from_name TEXT NOT NULL, to_arn TEXT NOT NULL, to_name TEXT NOT NULL, run INTEGER, is_open INTEGER NOT NULL, result TEXT, settled INTEGER NOT NULL DEFAULT 0, concluded_at INTEGER, request_id TEXT NOT NULL DEFAULT '', error_code TEXT NOT NULL DEFAULT '', searched TEXT NOT NULL, details TEXT NOT NULL DEFAULT '');
CREATE INDEX entry_at ON entry (at);
CREATE INDEX entry_run ON entry (run) WHERE run IS NOT NULL;
CREATE INDEX entry_result ON entry (result);
CREATE INDEX entry_open ON entry (id) WHERE is_open = 1;
CREATE INDEX entry_encoder ON entry (encoder_arn);
CREATE VIRTUAL TABLE search USING fts5 (grams, content = '', detail = none, prefix = '1 2', tokenize = 'ascii');
INSERT INTO run VALUES (1, '20260101T120000000-0123456789ab', 'Show open', NULL, 0);
INSERT INTO entry VALUES (1, 1767268800250, 'rebind', 'arn:aws:sts::123456789012:assumed-role/Operators/anna', 'Live Events', '123456789012', 'eu-west-1', 'anna', 'desk-2', 'arn:aws:ivs:eu-west-1:123456789012:ingest-configuration/enc7x', 'Käthe', 'arn:aws:ivs:eu-west-1:123456789012:stage/Rehearsal01', 'rehearsal', '', '', 1, 0, 'moved', 0, 1767268800500, 'request-7', '', 'kathe
enc7x
', '');
INSERT INTO entry VALUES (2, 1767268801000, 'seen-outside', '', 'Live Events', '123456789012', 'eu-west-1', '', '', 'arn:aws:ivs:eu-west-1:123456789012:ingest-configuration/enc8x', 'cam-8', '', '', '', '', NULL, 0, NULL, 0, NULL, '', '', 'cam-8
', '');
INSERT INTO search (rowid, grams) VALUES (1, 'kat ath the he e enc nc7 c7x 7x x');
INSERT INTO search (rowid, grams) VALUES (2, 'cam amĭ mĭ8 ĭ8 8');
PRAGMA application_id = 1230394192;
PRAGMA user_version = 3
