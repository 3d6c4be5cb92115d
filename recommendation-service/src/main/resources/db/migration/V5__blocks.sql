-- Accounts that are not shown to each other, as known from video-service. An ended one is kept for some time, so that a late
-- event does not bring it back.
create table viewer_block (
    blocker_id binary(16)  not null,
    blocked_id binary(16)  not null,
    version    bigint      not null,
    ended_at   datetime(6) null,
    primary key (blocker_id, blocked_id),
    key viewer_block_blocked (blocked_id, blocker_id),
    key viewer_block_ended (ended_at)
) default character set utf8mb4;
