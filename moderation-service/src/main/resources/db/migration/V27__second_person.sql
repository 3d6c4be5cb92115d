-- What one person proposes to do with something that may be about harm to children, until another confirms it. One per case.
create table child_safety_proposal (
    case_id         binary(16)  not null,
    content_version bigint      not null,
    action          varchar(16) not null,
    reason_code     varchar(40) not null,
    restrictions    json        null,
    proposed_by     binary(16)  not null,
    proposed_handle varchar(64) null,
    proposed_at     datetime(6) not null,
    primary key (case_id)
) default character set utf8mb4;
