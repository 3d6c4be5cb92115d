-- What a page of the feed has to know about a viewer, in one row: made of the tables about viewers, and made anew where it has no body
-- or one of another layout. Version rises with every change; heeded is the version of the last change that slates have to heed.
create table viewer_state (
    user_id  binary(16)  not null,
    version  bigint      not null,
    heeded   bigint      not null,
    layout   int         not null,
    body     mediumblob  null,
    built_at datetime(6) not null,
    primary key (user_id),
    key viewer_state_built (built_at)
) default character set utf8mb4;

-- What a viewer has watched and when: segments of entries of 20 bytes, of which only the last one grows.
create table viewer_seen (
    user_id binary(16) not null,
    segment int        not null,
    body    mediumblob not null,
    primary key (user_id, segment)
) default character set utf8mb4;

-- Slots that were composed at once and are served page by page; a session continues with another slate where something has changed. The
-- evidence is what a slate can be computed again from.
create table slate (
    slate_id           binary(16)  not null,
    session_id         binary(16)  not null,
    first_position     int         not null,
    size               int         not null,
    user_id            binary(16)  null,
    state_version      bigint      not null,
    parameters_version bigint      not null,
    live_model         binary(16)  null,
    experiment_id      binary(16)  null,
    variant            varchar(40) null,
    arm                varchar(20) not null,
    composed_at        datetime(6) not null,
    layout             int         not null,
    slots              mediumblob  not null,
    evidence           mediumblob  null,
    primary key (slate_id),
    unique key slate_position (session_id, first_position),
    key slate_viewer (user_id, composed_at),
    key slate_composed (composed_at)
) default character set utf8mb4;

-- The slate of a slot; its place there is its position less that of the slate. Null for a slot without a slate.
alter table impression add column slate_id binary(16) null;
