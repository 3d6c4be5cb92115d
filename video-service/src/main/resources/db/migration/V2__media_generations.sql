-- Which attempt's files are played; null = nothing yet.
ALTER TABLE playback ADD COLUMN generation BINARY(16) NULL;

-- Keys of the media store that go, and when. Files are written before the row that refers to them commits, and removed
-- after the row that referred to them has gone.
CREATE TABLE media_removal (
    object_key VARCHAR(200) NOT NULL,
    due_at     DATETIME(6)  NOT NULL,
    PRIMARY KEY (object_key),
    INDEX media_removal_due (due_at)
);
