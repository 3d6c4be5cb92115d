package dev.kinora.preference.planted;

import org.springframework.util.Assert;

/** An algorithm that needs Spring. */
public final class InterestMaths {

    private InterestMaths() {}

    static void check(int value) {
        Assert.isTrue(value > 0, "too small");
    }
}
