-- What is asked blind: random shares of what machines and people decided, for a person who does not see how it was decided.
alter table review_case
    add column blind boolean not null default false,
    add key review_case_blind (blind, content_id),
    add key review_case_queue_decided (queue, state, decided_at, id);

-- What one person decided over some time.
alter table decision
    drop key decision_actor,
    add key decision_actor_time (actor_id, decided_at);

-- Versions of the rates; append-only. A version applies to decisions from an instant on that all instances know before it comes.
-- Without a row the rates that come with the service apply, as version 0.
create table sampling_version (
    version       bigint      not null,
    rates         json        not null,
    salt          char(32)    not null,
    in_force_at   datetime(6) not null,
    created_by    varchar(64) null,
    created_by_id binary(16)  null,
    created_at    datetime(6) not null,
    primary key (version),
    key sampling_version_begin (in_force_at),
    key sampling_version_creator (created_by_id)
) default character set utf8mb4;

-- How many of a stratum were drawn on a day (UTC). Whoever draws locks the row.
create table sample_day (
    day     date        not null,
    stratum varchar(20) not null,
    drawn   int         not null,
    primary key (day, stratum)
) default character set utf8mb4;

-- Decisions that were drawn, each with its case. The draw is the hash as a number, the propensity the probability at that moment, which
-- depends on the rate and on how many were drawn before on that day.
create table sample (
    id                 binary(16)  not null,
    stratum            varchar(20) not null,
    decision_id        binary(16)  not null,
    kind               varchar(16) not null,
    content_id         binary(16)  not null,
    content_version    bigint      not null,
    outcome            varchar(16) not null,
    reason_code        varchar(40) not null,
    stage              varchar(20) null,
    decided_by         binary(16)  null,
    decided_handle     varchar(64) null,
    decided_at         datetime(6) not null,
    sampling_version   bigint      not null,
    day                date        not null,
    drawn_before       int         not null,
    draw               double      not null,
    propensity         double      not null,
    case_id            binary(16)  not null,
    gold_id            binary(16)  null,
    answer             varchar(16) null,
    answer_reason      varchar(40) null,
    answered_by        binary(16)  null,
    answered_handle    varchar(64) null,
    answered_at        datetime(6) null,
    effect             varchar(16) null,
    effect_decision_id binary(16)  null,
    taken_back_at      datetime(6) null,
    closed_at          datetime(6) null,
    primary key (id),
    unique key sample_decision (decision_id, stratum),
    unique key sample_case (case_id),
    key sample_stratum (stratum, decided_at),
    key sample_day_order (day, stratum, drawn_before),
    key sample_content (content_id),
    key sample_first (decided_by, decided_at),
    key sample_second (answered_by, answered_at),
    key sample_gold (gold_id),
    key sample_age (decided_at)
) default character set utf8mb4;
