create table account (
  id            binary(16)   not null,
  handle        varchar(30)  not null,
  email         varchar(254) null,
  display_name  varchar(60)  not null,
  bio           varchar(500) not null,
  password_hash varchar(255) null,
  state         varchar(16)  not null,
  created_at    datetime(6)  not null,
  updated_at    datetime(6)  not null,
  version       bigint       not null,
  primary key (id),
  constraint account_handle_unique unique (handle),
  constraint account_email_unique unique (email)
) default charset = utf8mb4;

create table account_role (
  account_id binary(16)  not null,
  role       varchar(16) not null,
  primary key (account_id, role),
  constraint account_role_account foreign key (account_id) references account (id),
  index account_role_by_role (role)
) default charset = utf8mb4;

-- One row per key pair; the newest generation signs, all of them verify. The private part is AES-GCM ciphertext.
create table signing_key (
  generation  int            not null,
  kid         varchar(43)    not null,
  public_jwk  varchar(1000)  not null,
  private_key varbinary(1000) not null,
  created_at  datetime(6)    not null,
  primary key (generation),
  constraint signing_key_kid_unique unique (kid)
) default charset = utf8mb4;

-- Only SHA-256 hashes of tokens are stored. A row that was used stays until it expires, so that reuse is seen.
create table refresh_token (
  id         binary(16)  not null,
  family_id  binary(16)  not null,
  account_id binary(16)  not null,
  token_hash binary(32)  not null,
  issued_at  datetime(6) not null,
  expires_at datetime(6) not null,
  used_at    datetime(6) null,
  revoked_at datetime(6) null,
  primary key (id),
  constraint refresh_token_hash_unique unique (token_hash),
  index refresh_token_by_family (family_id),
  index refresh_token_by_account (account_id),
  index refresh_token_by_expiry (expires_at)
) default charset = utf8mb4;

create table browser_session (
  id         binary(16)  not null,
  account_id binary(16)  not null,
  token_hash binary(32)  not null,
  created_at datetime(6) not null,
  seen_at    datetime(6) not null,
  expires_at datetime(6) not null,
  primary key (id),
  constraint browser_session_hash_unique unique (token_hash),
  index browser_session_by_account (account_id),
  index browser_session_by_expiry (expires_at)
) default charset = utf8mb4;
