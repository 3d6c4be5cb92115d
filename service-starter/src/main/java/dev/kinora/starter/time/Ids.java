package dev.kinora.starter.time;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.UUID;

/** Makes ids: UUID version 7 (RFC 9562), so that ids made later sort later and indexes stay compact. */
public class Ids {

    private final TimeBasedEpochGenerator generator = Generators.timeBasedEpochGenerator();

    /** A new id, never given before. */
    public UUID next() {
        return generator.generate();
    }
}
