-- Who looks at which case now. A console says so again and again; a row goes when it leaves, or soon after it falls silent.
create table case_presence (
    case_id    binary(16)  not null,
    account_id binary(16)  not null,
    handle     varchar(30) not null,
    since      datetime(6) not null,
    seen_at    datetime(6) not null,
    primary key (case_id, account_id),
    key case_presence_account (account_id),
    key case_presence_seen (seen_at)
) default character set utf8mb4;
