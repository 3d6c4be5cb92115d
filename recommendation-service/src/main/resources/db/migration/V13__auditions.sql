-- How new videos look for their audience. Showings are accounts that were shown the video in For You, counted from the log of slots; what
-- they did is their first outcome there.
create table audition (
    video_id     binary(16)  not null,
    state        varchar(12) not null,
    goal         int         not null,
    showings     int         not null default 0,
    enjoyed      int         not null default 0,
    skipped      int         not null default 0,
    published_at datetime(6) not null,
    began_at     datetime(6) null,
    reached_at   datetime(6) null,
    ended_at     datetime(6) null,
    average      double      null,
    primary key (video_id),
    key audition_open (state, published_at),
    key audition_ended (ended_at)
) default character set utf8mb4;

-- When a replica last counted and moved auditions on; its lock lets one do so at a time.
create table audition_round (
    id      int         not null,
    held_at datetime(6) not null,
    primary key (id)
) default character set utf8mb4;
insert into audition_round (id, held_at) values (1, '2000-01-01');

-- Whether a slot was served to somebody of the staff, who is no audience.
alter table impression add column staff boolean not null default false;
