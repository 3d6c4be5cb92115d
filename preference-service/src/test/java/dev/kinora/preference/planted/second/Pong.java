package dev.kinora.preference.planted.second;

import dev.kinora.preference.planted.first.Ping;
import org.springframework.stereotype.Repository;

/** A public table, in a cycle. */
@Repository
public abstract class Pong {

    abstract Ping ping();
}
