-- Up to where the decisions of moderation about each kind of content were compared with what the service shows.
create table takedown_comparison (
  kind        varchar(16)   not null,
  position    varchar(1000) null,
  turn_at     datetime(6)   not null,
  compared_at datetime(6)   not null,
  primary key (kind)
) default charset = utf8mb4;
insert into takedown_comparison (kind, position, turn_at, compared_at)
values ('VIDEO', null, '2000-01-01', now(6)), ('COMMENT', null, '2000-01-01', now(6));
