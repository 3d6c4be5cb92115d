-- What viewers asked for less of. The target is an id, a word or the name of a category; empty where the kind says it all.
create table viewer_turn_down (
    user_id        binary(16)   not null,
    kind           varchar(20)  not null,
    target         varchar(200) collate utf8mb4_bin not null,
    turn_down_id   binary(16)   not null,
    turned_down_at datetime(6)  not null,
    primary key (user_id, kind, target),
    unique key viewer_turn_down_id (turn_down_id),
    key viewer_turn_down_target (target, kind)
) default character set utf8mb4;
