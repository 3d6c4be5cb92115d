package dev.kinora.starter.id;

import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import org.springframework.data.domain.Persistable;

/**
 * An entity that is created with its id. Saving a new one inserts it, without a look for an older row, and fails if there
 * is one: Spring Data would take any entity that has an id for a stored one, and overwrite the row of another.
 *
 * @param <I> type of the id
 */
@MappedSuperclass
public abstract class EntityWithOwnId<I> implements Persistable<I> {

    @Transient
    private boolean stored;

    @Override
    public boolean isNew() {
        return !stored;
    }

    @PostLoad
    @PostPersist
    void markStored() {
        stored = true;
    }
}
