package health.sts.review.sustain;

import health.sts.shared.Ids;
import java.sql.Date;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes months for tests: each calendar month is looked after once, so tests that share a database put others out of the way. */
@Component
public class Months {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final JdbcClient jdbc;
    private final MonthStore store;

    Months(JdbcClient jdbc, MonthStore store) {
        this.jdbc = jdbc;
        this.store = store;
    }

    /** Lets the month of today be begun again: the one of another test becomes one of long ago. */
    public void free() {
        jdbc.sql("update sustainment_month set month_start = :past where month_start = :month")
                .param("past", Date.valueOf(past()))
                .param("month", Date.valueOf(store.today().withDayOfMonth(1)))
                .update();
    }

    /** A month of its own, long ago, begun and not looked after. */
    public String open() {
        String id = Ids.next("STM");
        jdbc.sql("insert into sustainment_month values (:id, :month, current_timestamp, null, 0)")
                .param("id", id)
                .param("month", Date.valueOf(past()))
                .update();
        return id;
    }

    /** Begins a month so many before the one of today, and puts it out of the way when the work is done. */
    void ago(int count, Consumer<LocalDate> work) {
        LocalDate month = store.today().withDayOfMonth(1).minusMonths(count);
        String id = open();
        jdbc.sql("update sustainment_month set month_start = :month where id = :id")
                .param("month", Date.valueOf(month))
                .param("id", id)
                .update();
        try {
            work.accept(month);
        } finally {
            jdbc.sql("update sustainment_month set month_start = :past where id = :id")
                    .param("past", Date.valueOf(past()))
                    .param("id", id)
                    .update();
        }
    }

    private static LocalDate past() {
        return LocalDate.of(1900, 1, 1).plusMonths(NEXT.getAndIncrement());
    }
}
