-- Changes of an account that its owner has yet to be told of by mail; the text is made when it is sent.
create table owner_notice (
  id         binary(16)  not null,
  account_id binary(16)  not null,
  action     varchar(20) not null,
  attempts   int         not null,
  due_at     datetime(6) not null,
  primary key (id),
  index owner_notice_by_account (account_id),
  index owner_notice_by_due (due_at)
) default charset = utf8mb4;
