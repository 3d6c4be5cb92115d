-- What is kept of content because it is or may be about harm to children, also when its owner deletes it or leaves. Without
-- ends_at a person has to decide first. Version 0 was not announced to other services yet.
create table preservation (
    content_id       binary(16)    not null,
    content_kind     varchar(16)   not null,
    owner_id         binary(16)    not null,
    case_id          binary(16)    not null,
    ground           varchar(16)   not null,
    began_at         datetime(6)   not null,
    ends_at          datetime(6)   null,
    reason           varchar(2000) null,
    extended_at      datetime(6)   null,
    extended_by      binary(16)    null,
    extended_handle  varchar(64)   null,
    extension_reason varchar(2000) null,
    deleted_at       datetime(6)   null,
    ended_at         datetime(6)   null,
    version          bigint        not null,
    primary key (content_id),
    key preservation_due (ended_at, ends_at),
    key preservation_began (began_at),
    key preservation_version (version),
    key preservation_owner (owner_id),
    key preservation_extender (extended_by)
) default character set utf8mb4;

-- The files that video-service has locked away of it.
create table preserved_item (
    content_id binary(16)   not null,
    name       varchar(200) not null,
    size_bytes bigint       not null,
    sha256     char(64)     not null,
    primary key (content_id, name)
) default character set utf8mb4;

-- Who has the role for child safety, as the events of accounts say, so that a queue without people is noticed.
create table child_safety_staff (
    account_id binary(16) not null,
    version    bigint     not null,
    member     boolean    not null,
    primary key (account_id),
    key child_safety_staff_member (member)
) default character set utf8mb4;

alter table child_safety_proposal add column note varchar(2000) null after restrictions;

-- What waits goes to its own queue, and is kept from now on.
update review_case
set queue = 'CHILD_SAFETY', routed_by = 'child safety'
where state in ('OPEN', 'CLAIMED')
    and (open_reason in ('SCORE_CHILD_SAFETY', 'REPORTED_CHILD_SAFETY')
        or coalesce(json_contains(concerns, '"SCORE_CHILD_SAFETY"'), 0) = 1
        or coalesce(json_contains(concerns, '"REPORTED_CHILD_SAFETY"'), 0) = 1);
insert ignore into preservation (content_id, content_kind, owner_id, case_id, ground, began_at, version)
select content_id, kind, owner_id, id, 'SUSPICION', opened_at, 0
from review_case
where queue = 'CHILD_SAFETY' and state in ('OPEN', 'CLAIMED');
