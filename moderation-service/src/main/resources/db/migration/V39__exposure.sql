-- What a person saw of a case without a cover, as ranges of the video [[from, to], …] in milliseconds, merged.
create table case_watch (
    case_id      binary(16)  not null,
    account_id   binary(16)  not null,
    ranges       json        not null,
    uncovered_ms bigint      not null,
    reveals      int         not null,
    first_at     datetime(6) not null,
    last_at      datetime(6) not null,
    primary key (case_id, account_id),
    key case_watch_account (account_id),
    key case_watch_last (last_at)
) default character set utf8mb4;

-- What of that the person had seen who made a decision, at that time. A decision without a row was made unseen.
create table decision_watch (
    decision_id  binary(16) not null,
    case_id      binary(16) not null,
    ranges       json       not null,
    uncovered_ms bigint     not null,
    reveals      int        not null,
    primary key (decision_id),
    key decision_watch_case (case_id)
) default character set utf8mb4;

-- How long a person looked at content of a severity, by five minutes.
create table exposure_slot (
    account_id   binary(16)  not null,
    slot         datetime    not null,
    severity     varchar(16) not null,
    uncovered_ms bigint      not null,
    reveals      int         not null,
    primary key (account_id, slot, severity),
    key exposure_slot_age (slot)
) default character set utf8mb4;

-- How a person wants to look at content.
create table viewing_choice (
    account_id binary(16)  not null,
    choices    json        not null,
    changed_at datetime(6) not null,
    primary key (account_id)
) default character set utf8mb4;
