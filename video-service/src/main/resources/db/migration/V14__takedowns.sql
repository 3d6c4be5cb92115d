-- What a content delivery network has to forget, until it has accepted it; given_up_at when it never did.
create table cdn_purge (
    playback_id  binary(16)   not null,
    purge_id     binary(16)   not null,
    prefix       varchar(500) not null,
    requested_at datetime(6)  not null,
    attempts     int          not null,
    due_at       datetime(6)  not null,
    given_up_at  datetime(6)  null,
    error        varchar(300) null,
    primary key (playback_id),
    unique index cdn_purge_id (purge_id),
    index cdn_purge_due (given_up_at, due_at)
);

-- One row: up to where the decisions of moderation were compared with what is public.
create table takedown_position (
    id          int           not null,
    position    varchar(1000) null,
    turn_at     datetime(6)   not null,
    compared_at datetime(6)   not null,
    primary key (id)
);
insert into takedown_position (id, position, turn_at, compared_at) values (1, null, '2000-01-01', now(6));
