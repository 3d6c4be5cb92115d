-- Accounts that want nothing to do with others. Whoever blocks is counted and numbered in one row, which is locked meanwhile.
create table account_block (
    blocker_id binary(16)  not null,
    blocked_id binary(16)  not null,
    id         binary(16)  not null,
    since      datetime(6) not null,
    primary key (blocker_id, blocked_id),
    key account_block_list (blocker_id, id),
    key account_block_blocked (blocked_id, blocker_id)
) default character set utf8mb4;
create table account_block_version (
    account_id binary(16) not null,
    version    bigint     not null,
    primary key (account_id)
) default character set utf8mb4;
