-- Accounts whose videos nobody sees while moderation holds the account, and the videos that are hidden because of that.
alter table account_standing
    add column videos_hidden boolean not null default false after reason,
    add key account_standing_hidden (videos_hidden);
alter table video
    add column withheld boolean not null default false after restricted,
    add key video_withheld (withheld);
