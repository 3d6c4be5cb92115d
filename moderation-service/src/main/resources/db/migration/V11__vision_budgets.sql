-- Questions to the vision model about one video, and about the videos of one creator on a day (UTC).
create table vision_question_count (
  kind       varchar(10) not null,
  id         binary(16)  not null,
  day        date        not null,
  questions  int         not null,
  primary key (kind, id, day),
  index vision_question_count_by_day (day)
) default charset = utf8mb4;

-- The budget of a day is counted in gemini_budget.
drop table vision_budget;
