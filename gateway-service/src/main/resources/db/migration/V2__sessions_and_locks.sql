-- Handles and e-mail addresses compare byte by byte: no two of them may differ in accents or case only for the database.
-- An address that was stored before counts as confirmed; a new one waits in pending_email, which is not unique.
alter table account
  modify handle        varchar(30)  character set utf8mb4 collate utf8mb4_bin not null,
  modify email         varchar(254) character set utf8mb4 collate utf8mb4_bin null,
  add    pending_email varchar(254) character set utf8mb4 collate utf8mb4_bin null,
  add    token_version bigint       not null default 0,
  add    lock_reason   varchar(500) null,
  add    locked_at     datetime(6)  null,
  add    locked_by     binary(16)   null;

-- One row per sign-in, of a browser (with the hash of its cookie) or of a client that holds tokens itself.
rename table browser_session to sign_in_session;
alter table sign_in_session
  modify token_hash       binary(32)   null,
  add    kind             varchar(8)   not null default 'BROWSER',
  add    authenticated_at datetime(6)  null,
  add    address          varchar(45)  not null default '',
  add    agent            varchar(200) null;
update sign_in_session set authenticated_at = created_at;
alter table sign_in_session
  modify authenticated_at datetime(6) not null;

-- A family of refresh tokens is a session, and goes with it.
delete from refresh_token where revoked_at is not null;
insert into sign_in_session
  (id, account_id, token_hash, created_at, seen_at, expires_at, kind, authenticated_at)
select family_id, account_id, null, min(issued_at), max(issued_at), max(expires_at), 'TOKENS', min(issued_at)
from refresh_token
group by family_id, account_id;
alter table refresh_token
  drop column revoked_at,
  drop index refresh_token_by_account,
  drop column account_id,
  add constraint refresh_token_session foreign key (family_id) references sign_in_session (id) on delete cascade;

-- Who changed what an account may do; rows are only ever added.
create table account_audit (
  id         binary(16)   not null,
  account_id binary(16)   not null,
  actor_id   binary(16)   null,
  action     varchar(20)  not null,
  detail     varchar(500) not null,
  at         datetime(6)  not null,
  primary key (id),
  index account_audit_by_account (account_id, id)
) default charset = utf8mb4;

-- Single-use tokens that went out by mail; only SHA-256 hashes are stored.
create table mailed_token (
  token_hash binary(32)   not null,
  account_id binary(16)   not null,
  purpose    varchar(20)  not null,
  email      varchar(254) character set utf8mb4 collate utf8mb4_bin not null,
  expires_at datetime(6)  not null,
  primary key (token_hash),
  index mailed_token_by_account (account_id, purpose),
  index mailed_token_by_expiry (expires_at)
) default charset = utf8mb4;
