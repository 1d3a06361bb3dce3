package health.sts.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Statements by JDBC alone, every column of every row read as text. */
final class PlainSql {

    private static final int FETCH = 2_000;
    private static final int BUFFER = 1 << 16;

    private final DataSource database;

    PlainSql(DataSource database) {
        this.database = database;
    }

    /** Reads the rows and forgets them; answers how many there were. */
    long read(String sql, Object... parameters) throws SQLException, IOException {
        return stream(OutputStream.nullOutputStream(), sql, parameters);
    }

    /** Writes the rows by cursor as lines of text. */
    long stream(OutputStream out, String sql, Object... parameters) throws SQLException, IOException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setFetchSize(FETCH);
                for (int i = 0; i < parameters.length; i++) {
                    statement.setObject(i + 1, parameters[i]);
                }
                try (ResultSet rows = statement.executeQuery()) {
                    return write(rows, out);
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static long write(ResultSet rows, OutputStream out) throws SQLException, IOException {
        int columns = rows.getMetaData().getColumnCount();
        long read = 0;
        StringBuilder text = new StringBuilder(BUFFER);
        while (rows.next()) {
            for (int column = 1; column <= columns; column++) {
                text.append(rows.getString(column)).append('\t');
            }
            text.append('\n');
            if (text.length() > BUFFER) {
                out.write(text.toString().getBytes(StandardCharsets.UTF_8));
                text.setLength(0);
            }
            read++;
        }
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        return read;
    }
}
