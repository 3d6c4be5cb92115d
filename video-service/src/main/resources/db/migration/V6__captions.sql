-- Captions as they are served. They stand in a table and not in the media store, so that they change in the transaction
-- that sends their video to screening.
CREATE TABLE caption (
    video_id    BINARY(16)  NOT NULL,
    language    VARCHAR(35) NOT NULL,
    playback_id BINARY(16)  NOT NULL,
    label       VARCHAR(60) NOT NULL,
    webvtt      MEDIUMTEXT  NOT NULL,
    words       MEDIUMTEXT  NOT NULL,
    updated_at  DATETIME(6) NOT NULL,
    PRIMARY KEY (video_id, language),
    INDEX caption_playback (playback_id, language)
);
