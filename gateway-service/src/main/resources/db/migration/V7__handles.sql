-- When the owner chose the handle; null for the one of the sign-up, and after moderation has taken one away.
alter table account
  add handle_changed_at datetime(6) null;

-- Handles that an account has given up, or that moderation took from it. Nobody else can have one until its time is over.
create table former_handle (
  handle         varchar(30) character set utf8mb4 collate utf8mb4_bin not null,
  account_id     binary(16)  not null,
  taken_away     boolean     not null,
  reserved_until datetime(6) not null,
  primary key (handle),
  index former_handle_by_account (account_id),
  index former_handle_by_end (reserved_until)
) default charset = utf8mb4;
