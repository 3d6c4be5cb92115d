package dev.kinora.starter.limits;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/**
 * Shortens the time that a request waits for a database connection once the service has started. The pool passes its
 * initial time-out to the driver as the limit for opening a connection, so a short one from the start could keep a
 * service on a slow machine from starting.
 */
final class ConnectionWait {

    private final DataSource database;
    private final Duration wait;

    ConnectionWait(DataSource database, Duration wait) {
        this.database = database;
        this.wait = wait;
    }

    @EventListener(ApplicationReadyEvent.class)
    void shorten() throws SQLException {
        if (database.isWrapperFor(HikariDataSource.class)) {
            database.unwrap(HikariDataSource.class).getHikariConfigMXBean().setConnectionTimeout(wait.toMillis());
        }
    }
}
