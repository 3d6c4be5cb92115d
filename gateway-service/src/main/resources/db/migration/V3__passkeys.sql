-- Whom a passkey names: random bytes, neither the id of the account nor its address (WebAuthn Level 3, 14.6.1).
create table passkey_user (
  account_id  binary(16) not null,
  user_handle binary(32) not null,
  primary key (account_id),
  constraint passkey_user_handle_unique unique (user_handle),
  constraint passkey_user_account foreign key (account_id) references account (id)
) default charset = utf8mb4;

-- A credential as the authenticator attested it. The counter only grows, or stays 0 where the authenticator has none.
create table passkey (
  id                 binary(16)      not null,
  account_id         binary(16)      not null,
  credential_id      varbinary(1023) not null,
  public_key         blob            not null,
  attestation_object blob            not null,
  signature_count    bigint          not null,
  user_verified      boolean         not null,
  backup_eligible    boolean         not null,
  backed_up          boolean         not null,
  transports         varchar(100)    not null,
  label              varchar(60)     not null,
  created_at         datetime(6)     not null,
  last_used_at       datetime(6)     null,
  primary key (id),
  constraint passkey_credential_unique unique (credential_id),
  constraint passkey_user_of_account foreign key (account_id) references passkey_user (account_id),
  index passkey_by_account (account_id, id)
) default charset = utf8mb4;

-- Challenges that were answered well; kept until they would have expired, so that each is good once on all replicas.
create table spent_challenge (
  challenge_hash binary(32)  not null,
  expires_at     datetime(6) not null,
  primary key (challenge_hash),
  index spent_challenge_by_expiry (expires_at)
) default charset = utf8mb4;
