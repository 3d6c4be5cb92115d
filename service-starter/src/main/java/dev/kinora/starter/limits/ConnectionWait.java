package dev.kinora.starter.limits;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/**
 * Shortens how long a request waits for a database connection, once the service has started. The pool gives the driver the
 * time-out that it had when it was made as the time for a new connection; a short one from the beginning would make a
 * service fail to start on a slow machine.
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
