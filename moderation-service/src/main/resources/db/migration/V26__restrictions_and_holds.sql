-- What a decision takes from content that stays. Null where nothing is said: a RESTRICTED outcome then means LIMITED_REACH.
alter table decision add column restrictions json null;
-- Since when nobody sees the content because of this case, which a person still has to decide.
alter table review_case
    add column held_at datetime(6) null,
    add key review_case_held (held_at);
