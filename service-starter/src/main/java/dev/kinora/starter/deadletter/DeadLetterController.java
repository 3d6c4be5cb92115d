package dev.kinora.starter.deadletter;

import dev.kinora.starter.openapi.ProblemCodes;
import dev.kinora.starter.paging.Page;
import dev.kinora.starter.security.CurrentAccount;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Records that the consumers of this service could not process; for administrators and operators. */
@RestController
@RequestMapping("${kinora.dead-letters.base-path}")
class DeadLetterController {

    private static final int MOST = 200;

    private final DeadLetters letters;

    DeadLetterController(DeadLetters letters) {
        this.letters = letters;
    }

    /**
     * A record without its body, which may contain personal data.
     *
     * @param id position in the dead-letter topic
     * @param topic the topic that it comes from
     * @param key its key in that topic
     * @param group the consumer group that could not process it
     * @param failure class name of the exception
     * @param eventId the CloudEvents id, under which the log has the failure; null if it has none
     * @param at when it was dead-lettered
     */
    record DeadLetterView(
            String id,
            String topic,
            @Nullable String key,
            String group,
            String failure,
            @Nullable String eventId,
            Instant at,
            DeadLetterState state) {

        static DeadLetterView of(DeadLetters.Found found) {
            DeadLetter letter = found.letter();
            return new DeadLetterView(
                    letter.id().toString(),
                    letter.topic(),
                    letter.record().key(),
                    letter.group(),
                    letter.failure(),
                    letter.eventId(),
                    letter.at(),
                    found.state());
        }
    }

    /** The newest two hundred dead letters in a state, newest first, of the newest thousand of each topic. */
    @GetMapping
    Page<DeadLetterView> listDeadLetters(@RequestParam(defaultValue = "OPEN") DeadLetterState state) {
        return new Page<>(letters.list(state, MOST), null).map(DeadLetterView::of);
    }

    /** Gives the record to the consumer that could not process it, once more. */
    @ProblemCodes({"DEAD_LETTER_NOT_FOUND", "DEAD_LETTER_HANDLED", "DEAD_LETTER_FAILED_AGAIN"})
    @PostMapping("/{id}/replay")
    DeadLetterView replayDeadLetter(@PathVariable String id, CurrentAccount caller) {
        return DeadLetterView.of(letters.replay(id, caller));
    }

    /** Marks the record as not needed; it stays in its topic until it expires. */
    @ProblemCodes({"DEAD_LETTER_NOT_FOUND", "DEAD_LETTER_HANDLED"})
    @PostMapping("/{id}/discard")
    DeadLetterView discardDeadLetter(@PathVariable String id, CurrentAccount caller) {
        return DeadLetterView.of(letters.discard(id, caller));
    }
}
