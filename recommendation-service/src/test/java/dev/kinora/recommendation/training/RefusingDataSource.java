package dev.kinora.recommendation.training;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A database that refuses as many connections as a test says. */
final class RefusingDataSource extends DelegatingDataSource {

    private final AtomicInteger refused = new AtomicInteger();

    RefusingDataSource(DataSource database) {
        super(database);
    }

    void refuse(int connections) {
        refused.set(connections);
    }

    boolean refuses() {
        return refused.get() > 0;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (refused.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new SQLTransientConnectionException("The test refuses connections.");
        }
        return super.getConnection();
    }
}
