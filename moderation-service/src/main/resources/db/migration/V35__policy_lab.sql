-- Who put a version in force, and the earlier version whose rules it has.
alter table policy_version
    add column published_by    varchar(64) null after created_by_id,
    add column published_by_id binary(16)  null after published_by,
    add column restored_from   bigint      null after published_by_id;

-- Rules that are not in force yet. Its author writes it, somebody else publishes it.
create table policy_draft (
    id                binary(16)   not null,
    policy_id         varchar(40)  not null,
    based_on          bigint       not null,
    rules             json         not null,
    note              varchar(500) null,
    state             varchar(16)  not null,
    author_id         binary(16)   not null,
    author_handle     varchar(64)  null,
    created_at        datetime(6)  not null,
    changed_at        datetime(6)  not null,
    published_version bigint       null,
    version           bigint       not null,
    primary key (id),
    key policy_draft_list (policy_id, created_at, id),
    key policy_draft_author (author_id)
) default character set utf8mb4;

-- What a draft would have meant for the newest assessments. A simulation is held under a lease, so that another worker
-- begins it again if its own was killed; its result names contents by their ids only.
create table policy_simulation (
    id            binary(16)  not null,
    draft_id      binary(16)  not null,
    draft_version bigint      not null,
    base_version  bigint      not null,
    per_kind      int         not null,
    state         varchar(16) not null,
    attempt       int         not null,
    done          int         not null,
    lease_until   datetime(6) null,
    result        json        null,
    created_at    datetime(6) not null,
    ended_at      datetime(6) null,
    primary key (id),
    key policy_simulation_draft (draft_id, id),
    key policy_simulation_open (state, id),
    key policy_simulation_age (created_at)
) default character set utf8mb4;

-- What people decided about an assessment.
alter table decision add key decision_assessment (assessment_id);
