package dev.kinora.moderation.transparency;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** A calendar year in UTC. */
record Year(int number) {

    static Year of(Instant instant) {
        return new Year(instant.atZone(ZoneOffset.UTC).getYear());
    }

    Timestamp begin() {
        return Timestamp.from(start(number));
    }

    /** The instant after it. */
    Timestamp end() {
        return Timestamp.from(start(number + 1));
    }

    /** From when on its figures do not change any more: a month after its end. */
    Instant settled() {
        return LocalDate.of(number + 1, 2, 1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static Instant start(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
