-- What waits or is looked up about content under suspicion of harm to children is for the role alone, whatever the case itself asks.
-- The queue that it was taken from says that it goes back when the suspicion is cleared.
alter table review_case
    add column set_aside_from varchar(40) null;

-- What was decided because of harm to children before there was a role for it, and is in force, is kept from now on.
insert ignore into preservation (content_id, content_kind, owner_id, case_id, ground, began_at, ends_at, version)
select d.content_id, d.content_kind, d.owner_id, d.case_id, 'DECISION', utc_timestamp(6), utc_timestamp(6) + interval 90 day, 0
from decision d
where d.reason_code = 'CHILD_SAFETY' and d.outcome is not null
    and not exists (
        select 1 from decision later
        where later.content_id = d.content_id and later.version > d.version and later.outcome is not null);

-- Those cases belong into the queue by themselves.
update review_case c join decision d on d.case_id = c.id and d.reason_code = 'CHILD_SAFETY' and d.outcome is not null
set c.queue = 'CHILD_SAFETY', c.routed_by = 'child safety', c.routing_version = null, c.version = c.version + 1
where c.queue <> 'CHILD_SAFETY'
    and not exists (
        select 1 from decision later
        where later.content_id = d.content_id and later.version > d.version and later.outcome is not null);

-- What chance asks about is withdrawn; nobody looks at such content for practice.
update sample s join review_case c on c.id = s.case_id
    join preservation p on p.content_id = c.content_id and p.ended_at is null
set s.closed_at = utc_timestamp(6)
where c.blind = true and c.state in ('OPEN', 'CLAIMED') and s.closed_at is null;
update review_case c join preservation p on p.content_id = c.content_id and p.ended_at is null
set c.state = 'WITHDRAWN', c.withdrawn_at = utc_timestamp(6), c.held_at = null, c.version = c.version + 1
where c.blind = true and c.state in ('OPEN', 'CLAIMED');

-- Everything else about content that is kept is set aside; nobody holds it any more.
update review_case c join preservation p on p.content_id = c.content_id and p.ended_at is null
set c.set_aside_from = c.queue
where c.queue <> 'CHILD_SAFETY';
update review_case c join preservation p on p.content_id = c.content_id and p.ended_at is null
set c.queue = 'CHILD_SAFETY', c.routed_by = 'child safety', c.routing_version = null,
    c.state = if(c.state = 'CLAIMED', 'OPEN', c.state), c.claimed_by = null, c.claimed_handle = null,
    c.claim_expires_at = null, c.version = c.version + 1
where c.queue <> 'CHILD_SAFETY';

-- Deletions that are answered when the video is screened, or when their time is over: what screening finds is evidence.
create table awaited_deletion (
    video_id  binary(16)  not null,
    asked_at  datetime(6) not null,
    answer_by datetime(6) not null,
    primary key (video_id),
    key awaited_deletion_due (answer_by)
) default character set utf8mb4;
