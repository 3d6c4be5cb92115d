-- What accounts may do, as moderation said last; ends by itself when the time is over. Rows live as long as the account.
create table account_standing (
    account_id binary(16)  not null,
    standing   varchar(16) not null,
    ends_at    datetime(6) null,
    reason     varchar(40) null,
    version    bigint      not null,
    primary key (account_id)
) default character set utf8mb4;
