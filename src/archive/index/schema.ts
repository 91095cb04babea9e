/**
 * The tables of index.sqlite. Ids count in the order of the plan files' paths, so that the same files give the same
 * bytes; `plain` columns hold words without marks, as {@link plainKey} makes them. `columns` and `given` repeat in numbers
 * what the questions of this program are decided by (columns.ts).
 */
export const SCHEMA = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE documents (
  id INTEGER PRIMARY KEY, path TEXT NOT NULL, text TEXT NOT NULL, original TEXT, sha256 TEXT NOT NULL, media_type TEXT NOT NULL,
  status TEXT NOT NULL, version INTEGER NOT NULL, current TEXT,
  type TEXT, number TEXT, date TEXT, year INTEGER, place TEXT, issuer INTEGER, title TEXT, plain TEXT NOT NULL,
  signer TEXT, position TEXT, draft INTEGER NOT NULL, party INTEGER NOT NULL
);
CREATE TABLE agencies (id INTEGER PRIMARY KEY, name TEXT NOT NULL, plain TEXT NOT NULL, body TEXT, level TEXT, collective INTEGER NOT NULL);
CREATE TABLE tasks (
  id INTEGER PRIMARY KEY, document INTEGER NOT NULL, parent INTEGER, kind TEXT NOT NULL, position TEXT NOT NULL, ref TEXT,
  title TEXT NOT NULL, description TEXT, outputs TEXT, line INTEGER, page INTEGER
);
CREATE TABLE assignments (task INTEGER NOT NULL, place INTEGER NOT NULL, agency INTEGER NOT NULL, role TEXT NOT NULL, told INTEGER, PRIMARY KEY (task, place)) WITHOUT ROWID;
CREATE TABLE deadlines (
  id INTEGER PRIMARY KEY, document INTEGER NOT NULL, task INTEGER, report INTEGER, text TEXT NOT NULL, kind TEXT NOT NULL,
  edtf TEXT, start TEXT, "end" TEXT, rrule TEXT
);
CREATE TABLE reports (
  id INTEGER PRIMARY KEY, document INTEGER NOT NULL, ref TEXT, frequency TEXT NOT NULL, due TEXT, rrule TEXT, sender TEXT, recipient TEXT, via TEXT, text TEXT
);
CREATE TABLE acts (id INTEGER PRIMARY KEY, key TEXT NOT NULL, type TEXT NOT NULL, number TEXT, date TEXT, name TEXT, title TEXT, plain TEXT NOT NULL);
CREATE TABLE citations (act INTEGER NOT NULL, document INTEGER NOT NULL, basis INTEGER NOT NULL, text TEXT NOT NULL, PRIMARY KEY (act, document)) WITHOUT ROWID;
CREATE TABLE responsibilities (id INTEGER PRIMARY KEY, document INTEGER NOT NULL, agency INTEGER NOT NULL, ref TEXT, text TEXT);
CREATE TABLE recipients (id INTEGER PRIMARY KEY, document INTEGER NOT NULL, text TEXT NOT NULL, name TEXT, purpose TEXT);
CREATE INDEX documents_by_number ON documents (number);
CREATE INDEX tasks_by_document ON tasks (document);
CREATE INDEX deadlines_by_task ON deadlines (task);
CREATE INDEX citations_by_document ON citations (document);
CREATE TABLE recurrences (id INTEGER PRIMARY KEY, days TEXT NOT NULL, first TEXT, last TEXT);
CREATE TABLE columns (first INTEGER PRIMARY KEY, documents BLOB NOT NULL, ends BLOB NOT NULL, recurrences BLOB NOT NULL, flags BLOB NOT NULL, titles BLOB NOT NULL);
CREATE TABLE given (agency INTEGER NOT NULL, role INTEGER NOT NULL, first INTEGER NOT NULL, tasks BLOB NOT NULL, PRIMARY KEY (agency, role, first)) WITHOUT ROWID;
CREATE VIRTUAL TABLE texts USING fts5(title, body, title_plain, body_plain, content='', tokenize='unicode61 remove_diacritics 0');
`;

/** Changes whenever the tables do, or what stands in them. */
export const INDEX_FORMAT = "3";
