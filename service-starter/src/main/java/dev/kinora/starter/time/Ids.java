package dev.kinora.starter.time;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.UUID;

/** Generates ids of UUID version 7 (RFC 9562). They sort by the time of their creation, which keeps indexes compact. */
public class Ids {

    private final TimeBasedEpochGenerator generator = Generators.timeBasedEpochGenerator();

    /** A new, unique id. */
    public UUID next() {
        return generator.generate();
    }
}
