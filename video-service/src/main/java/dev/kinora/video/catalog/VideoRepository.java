package dev.kinora.video.catalog;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Lists are newest first: ids are UUIDv7, so they sort by creation time. */
interface VideoRepository extends JpaRepository<Video, UUID> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select v from Video v where v.id = :id")
    Optional<Video> lock(UUID id);

    @Query("select v from Video v where v.ownerId = :owner and v.state <> VideoState.DELETED and v.id < :before "
            + "order by v.id desc")
    List<Video> ownedBy(UUID owner, UUID before, Limit limit);

    /** The videos on the page of their creator, also those of limited reach. */
    @Query(
            "select v from Video v where v.ownerId = :owner and v.state = VideoState.PUBLISHED "
                    + "and v.audience.visibility = Visibility.PUBLIC and v.withheld = false and v.id < :before order by v.id desc")
    List<Video> shownBy(UUID owner, UUID before, Limit limit);

    @Query("select count(v) from Video v where v.ownerId = :owner and v.state = VideoState.PUBLISHED "
            + "and v.audience.visibility = Visibility.PUBLIC and v.withheld = false")
    long countShownBy(UUID owner);

    @Query("select new dev.kinora.video.catalog.VideoCatalog$OwnedCount(v.ownerId, count(v)) from Video v "
            + "where v.ownerId in :owners and v.state = VideoState.PUBLISHED "
            + "and v.audience.visibility = Visibility.PUBLIC and v.restricted = false and v.withheld = false "
            + "group by v.ownerId")
    List<VideoCatalog.OwnedCount> countListedOfEach(Collection<UUID> owners);

    @Query("select v.id from Video v where v.ownerId = :owner and v.state <> VideoState.DELETED")
    List<UUID> undeletedOf(UUID owner, Limit limit);

    /** Videos of all states, by id. */
    @Query("select v.id from Video v where v.id > :after order by v.id")
    List<UUID> after(UUID after, Limit limit);

    /** Scheduled videos whose time has come, earliest first. */
    @Query("select v.id from Video v where v.audience.publishAt <= :now and v.state = VideoState.PUBLISHED "
            + "order by v.audience.publishAt, v.id")
    List<UUID> due(Instant now, Limit limit);
}
