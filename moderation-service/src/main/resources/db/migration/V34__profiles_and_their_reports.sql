-- The profiles of accounts as they are now: what a person sees who decides about one.
create table account_profile (
    account_id   binary(16)    not null,
    handle       varchar(64)   not null,
    display_name varchar(200)  not null,
    bio          varchar(2000) not null,
    version      bigint        not null,
    primary key (account_id)
) default character set utf8mb4;

-- Reports of accounts by accounts. An account counts once while its report waits.
create table account_report (
    id               binary(16)    not null,
    account_id       binary(16)    not null,
    reporter_id      binary(16)    null,
    reason           varchar(40)   not null,
    legal_ground     varchar(500)  null,
    statement        varchar(2000) null,
    filed_at         datetime(6)   not null,
    answer           varchar(16)   null,
    answered_at      datetime(6)   null,
    waiting_reporter binary(16) generated always as (case when answer is null then reporter_id end) virtual,
    primary key (id),
    unique key account_report_waiting (waiting_reporter, account_id),
    key account_report_account (account_id, id),
    key account_report_reporter (reporter_id, id),
    key account_report_answered (answered_at)
) default character set utf8mb4;

-- Why a profile was reset.
alter table account_case add column reason varchar(40) null after action;
