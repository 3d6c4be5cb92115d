-- What became of the latest slots of many viewers is read off the index alone.
alter table impression
    drop key impression_viewer,
    add key impression_viewer (user_id, served_at, video_id, outcome);
