-- Suspensions of accounts by people, with the appeal against them. Each is appealed once.
create table account_suspension (
    id                binary(16)    not null,
    account_id        binary(16)    not null,
    source            varchar(16)   not null,
    reason            varchar(40)   not null,
    statement         varchar(2000) not null,
    note              varchar(2000) null,
    policy_version    varchar(64)   not null,
    decided_by        binary(16)    not null,
    decided_by_handle varchar(64)   null,
    starts_at         datetime(6)   not null,
    ends_at           datetime(6)   null,
    lifted_at         datetime(6)   null,
    appeal_statement  varchar(2000) null,
    appealed_at       datetime(6)   null,
    appeal_answer     varchar(16)   null,
    answered_at       datetime(6)   null,
    primary key (id),
    key account_suspension_account (account_id, id),
    key account_suspension_decider (decided_by),
    key account_suspension_start (starts_at)
) default character set utf8mb4;

-- Questions to people about an account: does it have to be suspended, does a suspension stand, does its profile break the
-- rules. One of each purpose is open at a time.
create table account_case (
    id                binary(16)    not null,
    account_id        binary(16)    not null,
    purpose           varchar(16)   not null,
    suspension_id     binary(16)    null,
    detail            varchar(200)  null,
    state             varchar(16)   not null,
    opened_at         datetime(6)   not null,
    action            varchar(16)   null,
    note              varchar(2000) null,
    decided_by        binary(16)    null,
    decided_by_handle varchar(64)   null,
    decided_at        datetime(6)   null,
    version           bigint        not null,
    waiting_account   binary(16) generated always as (case when state = 'OPEN' then account_id end) virtual,
    primary key (id),
    unique key account_case_waiting (waiting_account, purpose),
    key account_case_state (state, id),
    key account_case_account (account_id, id),
    key account_case_decider (decided_by)
) default character set utf8mb4;

-- What staff note about an account, for staff only.
create table account_note (
    id            binary(16)    not null,
    account_id    binary(16)    not null,
    author_id     binary(16)    not null,
    author_handle varchar(64)   null,
    text          varchar(2000) not null,
    noted_at      datetime(6)   not null,
    primary key (id),
    key account_note_account (account_id, id),
    key account_note_author (author_id),
    key account_note_age (noted_at)
) default character set utf8mb4;

-- Which accounts uploaded the same file.
alter table screened_clip add key screened_clip_source (source_sha256, owner_id);

-- The figures of a year. Those of a year that is over for a month do not change any more: what they were counted from is
-- deleted one day. They hold no personal data.
create table transparency_report (
    year        int         not null,
    figures     json        not null,
    computed_at datetime(6) not null,
    primary key (year)
);
alter table appeal add key appeal_filed (filed_at);
alter table strike add key strike_counted (counted_from);
