-- Figures of a period and searches read ranges of these keys and hardly any rows.
alter table decision
    add key decision_figures (decided_at, actor_id, action, reason_code, content_kind, policy_version),
    add key decision_handle (actor_handle);
alter table review_case
    add key review_case_opened (opened_at, queue, purpose, kind, open_reason);

-- Decisions that another one has replaced by another outcome, or that their maker took back. A null decider is a machine.
create table overturned_decision (
    decision_id    binary(16)  not null,
    by_decision_id binary(16)  not null,
    ground         varchar(16) not null,
    decided_by     binary(16)  null,
    decided_at     datetime(6) not null,
    overturned_at  datetime(6) not null,
    primary key (decision_id),
    key overturned_decision_by (by_decision_id),
    key overturned_decision_time (decided_at, ground, decided_by),
    key overturned_decision_person (decided_by, decided_at, ground)
) default character set utf8mb4;

-- What was overturned before this table was kept.
insert into overturned_decision (decision_id, by_decision_id, ground, decided_by, decided_at, overturned_at)
select earlier.id, later.id,
    case when later.note like 'Takes back decision %' then 'UNDO'
        when c.purpose = 'APPEAL' then 'APPEAL'
        when c.purpose = 'REPORT' then 'REPORT'
        else 'REVIEW' end,
    earlier.actor_id, earlier.decided_at, later.decided_at
from decision later
    join decision earlier on earlier.content_id = later.content_id and earlier.version = (
        select max(d.version) from decision d
        where d.content_id = later.content_id and d.version < later.version and d.outcome is not null)
    left join review_case c on c.id = later.case_id
where later.actor_id is not null and later.outcome is not null and later.outcome <> earlier.outcome;
