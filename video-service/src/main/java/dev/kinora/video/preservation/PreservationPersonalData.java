package dev.kinora.video.preservation;

import dev.kinora.starter.erasure.PersonalData;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The files of an erased account stay while they are evidence (GDPR, Article 17(3)). The erasure waits until moderation has said of
 * each video whether it is.
 */
@Component
class PreservationPersonalData implements PersonalData {

    private final PreservationStore store;

    PreservationPersonalData(PreservationStore store) {
        this.store = store;
    }

    @Override
    public Progress eraseSome(UUID accountId, int limit) {
        return store.countUnansweredOf(accountId) > 0 ? Progress.WAIT : Progress.DONE;
    }
}
