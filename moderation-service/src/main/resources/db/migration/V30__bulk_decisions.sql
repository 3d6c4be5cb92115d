-- Many cases that somebody decides alike: first what each would become, then the decisions, then perhaps their undoing.
create table bulk_job (
    id             binary(16)    not null,
    created_by     binary(16)    not null,
    created_handle varchar(64)   null,
    roles          varchar(100)  not null,
    action         varchar(16)   not null,
    reason_code    varchar(40)   not null,
    note           varchar(2000) null,
    phase          varchar(16)   not null,
    created_at     datetime(6)   not null,
    confirmed_at   datetime(6)   null,
    finished_at    datetime(6)   null,
    primary key (id),
    key bulk_job_phase (phase, id),
    key bulk_job_creator (created_by, id),
    key bulk_job_age (created_at)
) default character set utf8mb4;

-- Each id as it was given, valid or not.
create table bulk_item (
    job_id      binary(16)  not null,
    position    int         not null,
    given       varchar(64) not null,
    case_id     binary(16)  null,
    version     bigint      null,
    kind        varchar(16) null,
    content_id  binary(16)  null,
    standing    varchar(16) null,
    state       varchar(16) not null,
    problem     varchar(60) null,
    decision_id binary(16)  null,
    attempts    int         not null default 0,
    primary key (job_id, position),
    key bulk_item_state (job_id, state, position),
    constraint bulk_item_job foreign key (job_id) references bulk_job (id) on delete cascade
) default character set utf8mb4;

-- What is alike: the same letters of a comment, the same file of a video. Which decision answered a case that was not decided itself.
alter table review_case
    add column likeness binary(32) null after owner_id,
    add column settled_by binary(16) null after decided_at,
    add key review_case_likeness (likeness, state),
    add key review_case_settled (settled_by);
alter table screened_clip
    add key screened_clip_file (source_sha256);
