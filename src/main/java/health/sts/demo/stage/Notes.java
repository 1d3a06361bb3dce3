package health.sts.demo.stage;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What of the demonstration is done, written with the deed, so that a restart goes on where it was and repeats nothing. */
@Component
@Profile("demo")
public class Notes {

    private final JdbcClient jdbc;

    public Notes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was noted under this name. */
    public Optional<String> find(String name) {
        return jdbc.sql("select noted from demo_note where name = :name")
                .param("name", name)
                .query(String.class)
                .optional();
    }

    /** All notes by name. */
    public Map<String, String> all() {
        Map<String, String> notes = new HashMap<>();
        jdbc.sql("select name, noted from demo_note").query(row -> {
            notes.put(row.getString("name"), row.getString("noted"));
        });
        return notes;
    }

    /** Fails where the name is taken: another node makes the same demonstration. */
    public void put(String name, String noted) {
        jdbc.sql("insert into demo_note (name, noted) values (:name, :noted)")
                .param("name", name)
                .param("noted", noted)
                .update();
    }
}
