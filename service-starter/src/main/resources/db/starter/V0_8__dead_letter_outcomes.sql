-- What an operator did with a record of a dead-letter topic; the record itself stays in the topic until it expires.
create table dead_letter_outcome (
  topic         varchar(120) not null,
  part          int          not null,
  record_offset bigint       not null,
  outcome       varchar(20)  not null,
  at            datetime(6)  not null,
  primary key (topic, part, record_offset),
  index dead_letter_outcome_by_age (at)
) default charset = utf8mb4;
