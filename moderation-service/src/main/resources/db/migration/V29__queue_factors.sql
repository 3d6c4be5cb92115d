-- The order of the queue by severity, exposure and uncertainty, each stored with the case: the priority is their product and can be
-- computed again. A case has a queue that a routing rule chose, and a time at which it is due; late ones come first among their
-- grade of severity. Names of queues are codes from now on, in upper case.
alter table review_case
    add column routed_by varchar(60) null after queue,
    add column routing_version bigint null after routed_by,
    add column severity tinyint not null default 0 after priority,
    add column audience varchar(16) not null default 'HELD' after severity,
    add column askers int not null default 0 after audience,
    add column exposure smallint not null default 100 after askers,
    add column uncertainty smallint not null default 300 after exposure,
    add column due_at datetime(6) null after opened_at,
    add column late boolean not null default false after due_at;
update review_case
set queue = upper(queue),
    severity = least(floor(priority / 100), 3),
    audience = if(purpose = 'REPORT', 'LISTED', 'HELD'),
    askers = case purpose when 'REPORT' then 1 + floor(mod(priority, 100) / 10) when 'APPEAL' then 1 else 0 end,
    due_at = opened_at + interval 24 hour;
update review_case set exposure = if(audience = 'LISTED', 200, 100) + 10 * greatest(askers - 1, 0);
update review_case set priority = pow(10, severity) * exposure * uncertainty / 100;
alter table review_case
    modify column due_at datetime(6) not null,
    add column standing int
        generated always as (severity * 2000000 + if(late, 1000000, 0) + priority) virtual after uncertainty;
alter table review_case
    drop key review_case_order,
    drop key review_case_queue,
    drop key review_case_all;
alter table review_case
    add key review_case_order (state, standing desc, opened_at, id),
    add key review_case_queue (queue, state, standing desc, opened_at, id),
    add key review_case_all (standing desc, opened_at, id),
    add key review_case_reason (open_reason, state, standing desc, opened_at, id),
    add key review_case_due (state, due_at, id),
    add key review_case_queue_due (queue, state, due_at, id),
    add key review_case_late (state, late, due_at),
    add key review_case_counts (queue, state, kind, late, claim_expires_at);

-- Versions of the routing rules; append-only. Without a row the rules that come with the service apply, as version 0.
create table routing_version (
    version       bigint      not null,
    rules         json        not null,
    created_by    varchar(64) null,
    created_by_id binary(16)  null,
    created_at    datetime(6) not null,
    primary key (version),
    key routing_version_creator (created_by_id)
) default character set utf8mb4;

-- Who has skipped which case, and until when it does not come back to that person.
create table case_skip (
    case_id    binary(16)  not null,
    account_id binary(16)  not null,
    until      datetime(6) not null,
    primary key (account_id, case_id),
    key case_skip_until (until)
) default character set utf8mb4;
