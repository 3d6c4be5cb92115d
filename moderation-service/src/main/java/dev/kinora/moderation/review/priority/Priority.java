package dev.kinora.moderation.review.priority;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * The priority of a case: severity × exposure × uncertainty, and what these came from. A grade of severity weighs ten times the one
 * below. Exposure and uncertainty together reach 8.7 at most, so that neither many reports nor a large audience ever outrank a graver
 * reason.
 *
 * @param severity grade of the worst concern: 0 routine, 1 elevated, 2 high, 3 immediate
 * @param audience who can see the content meanwhile
 * @param askers number of accounts that ask, at most {@value #COUNTED}; strangers do not count
 * @param exposure 100 to 290, in hundredths: the audience, and a tenth for each further account that asks
 * @param uncertainty 100 to 300, in hundredths; see {@link Uncertainty}
 * @param priority the product, 100 to 870,000
 */
@Embeddable
public record Priority(
        @Column(name = "severity") int severity,

        @Enumerated(EnumType.STRING) @Column(name = "audience")
        Audience audience,

        @Column(name = "askers") int askers,
        @Column(name = "exposure") int exposure,
        @Column(name = "uncertainty") int uncertainty,
        @Column(name = "priority") int priority) {

    /** More accounts than this change nothing. */
    public static final int COUNTED = 10;

    private static final int PER_ACCOUNT = 10;
    private static final int GRADES = 3;

    /** The priority of what nobody waits for. */
    public static final Priority NONE = of(0, Audience.HELD, 0, Uncertainty.SURE);

    /**
     * Computes it.
     *
     * @param worst priority of the worst concern as {@code Concern} has it: the grade times 100
     * @param accounts number of accounts that ask, at least 0
     */
    public static Priority of(int worst, Audience audience, int accounts, int uncertainty) {
        int severity = Math.clamp(worst / 100, 0, GRADES);
        int askers = Math.clamp(accounts, 0, COUNTED);
        int exposure = audience.exposure() + PER_ACCOUNT * Math.max(askers - 1, 0);
        return new Priority(
                severity, audience, askers, exposure, uncertainty, weight(severity) * exposure * uncertainty / 100);
    }

    /** The same after somebody else has asked: neither the grade nor the number of accounts ever falls. */
    public Priority raised(int worst, int accounts) {
        return of(Math.max(100 * severity, worst), audience, Math.max(askers, accounts), uncertainty);
    }

    /** What a grade weighs: 1, 10, 100 or 1,000. */
    public static int weight(int severity) {
        return (int) Math.pow(10, severity);
    }
}
