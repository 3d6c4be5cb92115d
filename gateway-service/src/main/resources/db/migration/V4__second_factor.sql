-- Since when a password alone does not sign the account in.
alter table account
  add second_factor_at datetime(6) null;

-- The secret of an authenticator app is AES-GCM ciphertext. A time step is accepted once; only greater ones are good after it.
create table totp_secret (
  account_id   binary(16)     not null,
  secret       varbinary(200) not null,
  created_at   datetime(6)    not null,
  confirmed_at datetime(6)    null,
  last_step    bigint         not null,
  primary key (account_id),
  constraint totp_secret_account foreign key (account_id) references account (id)
) default charset = utf8mb4;

-- Codes for who has lost the app: each is good once and then gone. Only HMAC-SHA256 of them is stored.
create table recovery_code (
  account_id binary(16)  not null,
  code_hash  varchar(43) character set ascii collate ascii_bin not null,
  primary key (account_id, code_hash),
  constraint recovery_code_account foreign key (account_id) references account (id)
) default charset = utf8mb4;
