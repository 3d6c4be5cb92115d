package dev.kinora.moderation.transparency;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.ModerationAnswer;
import dev.kinora.events.moderation.Outcome;
import dev.kinora.moderation.appeal.AppealParty;
import dev.kinora.moderation.decision.ReasonCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a year (UTC).
 *
 * @param actions decisions that took something away or gave it free, by what was decided and by whom
 * @param reports what people reported
 * @param appeals what people contested
 * @param accounts what happened to accounts
 * @param machines how often machines were wrong, as far as that is known
 */
record Figures(
        List<Actions> actions,
        Reports reports,
        List<Appeals> appeals,
        Accounts accounts,
        List<MachineErrors> machines) {

    Figures {
        actions = List.copyOf(actions);
        appeals = List.copyOf(appeals);
        machines = List.copyOf(machines);
    }

    /**
     * Decisions of one sort.
     *
     * @param automated whether a machine decided without a person
     */
    record Actions(ContentKind kind, Outcome outcome, ReasonCode reason, boolean automated, long decisions) {}

    /**
     * Reports that were filed in the year.
     *
     * @param received all
     * @param illegal those that claim that the content is illegal
     * @param withoutAccount those of people who were not signed in
     * @param answers what became of them so far
     * @param medianHours the median time to the answer of those that were answered, in hours; null without one
     */
    record Reports(
            long received,
            long illegal,
            long withoutAccount,
            List<Answers> answers,
            @Nullable Double medianHours) {

        Reports {
            answers = List.copyOf(answers);
        }
    }

    /** How often there was this answer. */
    record Answers(ModerationAnswer answer, long count) {}

    /**
     * Appeals of one party that were filed in the year.
     *
     * @param answers what became of them so far
     * @param medianHours the median time to the answer, in hours; null without one
     */
    record Appeals(
            AppealParty party,
            long received,
            List<Answers> answers,
            @Nullable Double medianHours) {

        Appeals {
            answers = List.copyOf(answers);
        }
    }

    /**
     * What happened to accounts.
     *
     * @param strikes given
     * @param strikesLifted those of them that another decision took away
     * @param suspensions decided by people
     * @param suspensionsLifted those of them that people took back
     * @param suspensionAppeals appeals against them
     */
    record Accounts(
            long strikes, long strikesLifted, long suspensions, long suspensionsLifted, long suspensionAppeals) {}

    /**
     * Decisions of machines about one kind of content, and how many of them people changed so far. Nobody looks at all of
     * them, so the share of wrong ones among those that nobody contested is not known.
     *
     * @param restricted decisions of machines that took something away
     * @param restrictedWrongly those of them of which a person approved the content
     * @param approved decisions of machines that let content be published
     * @param approvedWrongly those of them of which a person rejected or restricted the content
     */
    record MachineErrors(
            ContentKind kind, long restricted, long restrictedWrongly, long approved, long approvedWrongly) {}
}
