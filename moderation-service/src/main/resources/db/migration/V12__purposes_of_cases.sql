-- A case is a question to a person about some content: does it pass (SCREENING), is a report right (REPORT), does a decision
-- stand (APPEAL). Content versions are screened once; every other question contests one decision, and is asked once.
alter table review_case
    add column purpose varchar(16) not null default 'SCREENING' after id,
    add column parent_decision_id binary(16) null after purpose,
    add column screened_version bigint
        generated always as (case when purpose = 'SCREENING' then content_version end) virtual;
alter table review_case
    add key review_case_versions (kind, content_id, content_version),
    add unique key review_case_screened (kind, content_id, screened_version),
    add unique key review_case_question (purpose, parent_decision_id),
    drop key review_case_content;

-- Who may not decide a case: whoever has decided about the content before, or asks about it.
create table case_exclusion (
    case_id    binary(16)  not null,
    account_id binary(16)  not null,
    ground     varchar(16) not null,
    primary key (case_id, account_id),
    key case_exclusion_account (account_id)
) default character set utf8mb4;

-- Reports of content by people, signed in or not. The receipt of a stranger is stored as its SHA-256. What was answered and
-- not told yet has told = false; null is the rest.
create table report (
    id              binary(16)    not null,
    case_id         binary(16)    not null,
    content_kind    varchar(16)   not null,
    content_id      binary(16)    not null,
    content_version bigint        not null,
    video_id        binary(16)    not null,
    reporter_id     binary(16)    null,
    reporter_name   varchar(200)  null,
    reporter_email  varchar(254)  null,
    receipt_digest  binary(32)    null,
    reason          varchar(40)   not null,
    illegal         boolean       not null,
    legal_ground    varchar(500)  null,
    statement       varchar(2000) null,
    filed_at        datetime(6)   not null,
    answer          varchar(16)   null,
    decision_id     binary(16)    null,
    answered_at     datetime(6)   null,
    told            boolean       null,
    primary key (id),
    unique key report_once (reporter_id, case_id),
    unique key report_receipt (receipt_digest),
    key report_reporter (reporter_id, id),
    key report_case (case_id, id),
    key report_content (reporter_id, content_id),
    key report_filed (filed_at),
    key report_answered (answered_at),
    key report_untold (told)
) default character set utf8mb4;

-- Appeals against decisions: by the owner of the content, or by somebody whose report was turned down.
create table appeal (
    id            binary(16)    not null,
    case_id       binary(16)    not null,
    decision_id   binary(16)    not null,
    appellant_id  binary(16)    not null,
    filed_by      varchar(16)   not null,
    statement     varchar(2000) null,
    filed_at      datetime(6)   not null,
    answer        varchar(16)   null,
    answer_id     binary(16)    null,
    answered_at   datetime(6)   null,
    primary key (id),
    unique key appeal_once (decision_id, appellant_id),
    key appeal_appellant (appellant_id, id),
    key appeal_case (case_id, id)
) default character set utf8mb4;
