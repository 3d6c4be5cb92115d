-- What viewers did; kept for thirty days. The id is the event id of the producer, so a repeat is a duplicate key.
create table engagement (
    id binary(16) not null,
    user_id binary(16) not null,
    kind varchar(20) not null,
    video_id binary(16) null,
    creator_id binary(16) null,
    recommendation_id binary(16) null,
    watched_ms bigint not null,
    duration_ms bigint not null,
    occurred_at datetime(6) not null,
    primary key (id),
    key ix_engagement_user (user_id, occurred_at),
    key ix_engagement_occurred (occurred_at)
) engine = InnoDB default charset = utf8mb4;

-- How many engagements of a viewer no analysis has seen yet.
create table engagement_tally (
    user_id binary(16) not null,
    unanalysed int not null,
    primary key (user_id),
    key ix_engagement_tally_unanalysed (unanalysed)
) engine = InnoDB default charset = utf8mb4;

-- Projection of video.published: all that the analysis needs to know of a video.
create table video_category (
    video_id binary(16) not null,
    category varchar(60) null,
    version bigint not null,
    primary key (video_id)
) engine = InnoDB default charset = utf8mb4;

create table preference_profile (
    user_id binary(16) not null,
    declared json not null,
    inferred json not null,
    inferred_by varchar(20) null,
    personalization_enabled boolean not null,
    infer_since datetime(6) null,
    updated_at datetime(6) not null,
    version bigint not null,
    primary key (user_id)
) engine = InnoDB default charset = utf8mb4;

-- Accounts whose data was erased: late events about them are dropped.
create table erased_account (
    account_id binary(16) not null,
    erased_at datetime(6) not null,
    primary key (account_id)
) engine = InnoDB default charset = utf8mb4;
