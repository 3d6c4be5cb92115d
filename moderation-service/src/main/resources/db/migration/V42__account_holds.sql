-- Accounts that people for child safety hold: they can neither upload nor comment, and perhaps nobody sees their videos. One person
-- orders it, two lift it. One hold per account at a time.
create table account_hold (
    id              binary(16)    not null,
    account_id      binary(16)    not null,
    case_id         binary(16)    not null,
    reason          varchar(2000) not null,
    videos_hidden   boolean       not null,
    ordered_by      binary(16)    not null,
    ordered_handle  varchar(64)   null,
    ordered_at      datetime(6)   not null,
    lift_reason     varchar(2000) null,
    proposed_by     binary(16)    null,
    proposed_handle varchar(64)   null,
    proposed_at     datetime(6)   null,
    lifted_by       binary(16)    null,
    lifted_handle   varchar(64)   null,
    lifted_at       datetime(6)   null,
    holding_account binary(16) generated always as (case when lifted_at is null then account_id end) virtual,
    primary key (id),
    unique key account_hold_once (holding_account),
    key account_hold_account (account_id, id),
    key account_hold_orderer (ordered_by),
    key account_hold_proposer (proposed_by),
    key account_hold_lifter (lifted_by),
    key account_hold_lifted (lifted_at)
) default character set utf8mb4;

alter table account_standing add column videos_hidden boolean not null default false after reason;
