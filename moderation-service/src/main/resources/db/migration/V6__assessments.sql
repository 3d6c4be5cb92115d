-- What machines found out about content, and the verdict that was drawn from it under a version of the policy.
-- Append-only; erasing an account takes the words from the stages and leaves the scores.
create table assessment (
    id              binary(16)  not null,
    kind            varchar(16) not null,
    content_id      binary(16)  not null,
    content_version bigint      not null,
    owner_id        binary(16)  not null,
    stages          json        not null,
    breakdowns      json        not null,
    policy_version  varchar(64) not null,
    verdict         varchar(16) not null,
    reason_code     varchar(40) null,
    concerns        json        not null,
    assessed_at     datetime(6) not null,
    erased          boolean     not null,
    primary key (id),
    key assessment_content (content_id, content_version),
    key assessment_owner (owner_id, erased),
    key assessment_age (kind, assessed_at)
) default character set utf8mb4;

alter table review_case
    add column assessment_id binary(16) null after concerns,
    add key review_case_assessment (assessment_id);
alter table decision
    add column assessment_id binary(16) null after actor_handle;
