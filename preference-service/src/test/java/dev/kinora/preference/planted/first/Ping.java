package dev.kinora.preference.planted.first;

import dev.kinora.preference.planted.second.Pong;
import org.springframework.web.bind.annotation.RestController;

/** A public controller, in a cycle. Abstract, so that no scan makes a bean of it. */
@RestController
public abstract class Ping {

    abstract Pong pong();
}
