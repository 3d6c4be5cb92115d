-- How often a video was shown lately, and by what, is counted in the index alone.
alter table impression
    drop key impression_video,
    add key impression_shown (video_id, served_at, source);
