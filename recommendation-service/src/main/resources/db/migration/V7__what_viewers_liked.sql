-- When a viewer first showed that they liked a video, in any way: what the ranking learns from. What a viewer does not allow to be used
-- or has reset is not, nor are creators' own videos.
alter table viewer_video
    add column positive_at datetime(6) null,
    add key viewer_video_positive (positive_at);
update viewer_video v
    left join viewer_preference p on p.user_id = v.user_id
    left join catalogue_video c on c.video_id = v.video_id
set v.positive_at = v.weighed_at
where (v.liked = true or v.completed = true)
    and (p.user_id is null or p.personalization = true)
    and (p.forget_before is null or v.weighed_at >= p.forget_before)
    and (c.owner_id is null or c.owner_id <> v.user_id);

-- How many viewers liked a video: of all time, and with each like counting half per year and per week of age.
alter table video_counter
    add column liking bigint not null default 0,
    add column this_year double not null default 0,
    add column this_week double not null default 0,
    add column decayed_at datetime(6) null;
insert ignore into video_counter (video_id, views, likes, comments, changed_at)
select distinct video_id, 0, 0, 0, utc_timestamp(6) from viewer_video where positive_at is not null;
update video_counter n
join (select video_id, count(*) as liking,
             sum(pow(0.5, timestampdiff(second, positive_at, utc_timestamp(6)) / 31536000)) as this_year,
             sum(pow(0.5, timestampdiff(second, positive_at, utc_timestamp(6)) / 604800)) as this_week
      from viewer_video where positive_at is not null group by video_id) liked on liked.video_id = n.video_id
set n.liking = liked.liking, n.this_year = liked.this_year, n.this_week = liked.this_week,
    n.decayed_at = utc_timestamp(6), n.changed_at = utc_timestamp(6);
