package dev.kinora.preference.privacy;

import dev.kinora.starter.erasure.PersonalData;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Erases the records of an account in all stores. */
@Component
class StoredRecords implements PersonalData {

    private final List<PersonalRecords> stores;

    StoredRecords(List<PersonalRecords> stores) {
        this.stores = List.copyOf(stores);
    }

    @Override
    public Progress eraseSome(UUID accountId, int limit) {
        return Progress.of(stores.stream()
                .mapToInt(store -> store.eraseSome(accountId, limit))
                .sum());
    }
}
