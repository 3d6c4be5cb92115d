-- Who does a daily task today: one replica.
CREATE TABLE upkeep_turn (
    task     VARCHAR(40) NOT NULL,
    taken_at DATETIME(6) NOT NULL,
    PRIMARY KEY (task)
);

-- Signed addresses given out before this time are void: a takedown ends what is under way.
ALTER TABLE playback ADD COLUMN withdrawn_at DATETIME(6) NULL;
