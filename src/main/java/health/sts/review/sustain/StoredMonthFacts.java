package health.sts.review.sustain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(readOnly = true)
class StoredMonthFacts implements MonthFacts {

    private static final int MOST = 25;

    private final MonthStore months;
    private final JdbcClient jdbc;

    StoredMonthFacts(MonthStore months, JdbcClient jdbc) {
        this.months = months;
        this.jdbc = jdbc;
    }

    @Override
    public Month of(String monthId) {
        Map<Figure, Integer> figures = months.figures(monthId);
        List<String> shortages =
                new ArrayList<>(specialties(monthId, figures.getOrDefault(Figure.SPECIALTIES_SHORT, 0)));
        int waiting = figures.getOrDefault(Figure.RENEWALS_NOT_BEGUN, 0);
        if (waiting > 0) {
            shortages.add("Certificates that end within 30 days and that nobody renews: " + waiting + " of "
                    + figures.get(Figure.CERTIFICATES_ENDING));
        }
        String debt = "Active physicians whose last proof is older than a year: %d of %d"
                .formatted(figures.getOrDefault(Figure.IN_DEBT, 0), figures.getOrDefault(Figure.ACTIVE_PHYSICIANS, 0));
        List<String> rest = new ArrayList<>();
        (Shortages.tooMuchDebt(figures) ? shortages : rest).add(debt);
        rest.add("Trainer seats opened again: " + figures.getOrDefault(Figure.SEATS_OPENED, 0));
        rest.add("Refreshers overdue: " + figures.getOrDefault(Figure.REFRESHERS_OVERDUE, 0));
        rest.add("New physicians at live sites: %d, of them without access %d"
                .formatted(
                        figures.getOrDefault(Figure.NEW_PHYSICIANS, 0), figures.getOrDefault(Figure.NEW_BLOCKED, 0)));
        return new Month(months.month(monthId), shortages, rest);
    }

    private List<String> specialties(String monthId, int all) {
        List<String> sentences = new ArrayList<>(jdbc.sql(
                        """
                        select s.name, w.wave_number, a.why from attrition_check a
                          join wave w on w.id = a.wave_id
                          join specialty s on s.code = a.specialty_code
                         where a.month_id = :month and a.active < a.minimum
                         order by a.minimum - a.active desc, s.name, w.wave_number limit :most
                        """)
                .param("month", monthId)
                .param("most", MOST)
                .query((row, i) -> "%s in wave %d: %s"
                        .formatted(row.getString("name"), row.getInt("wave_number"), row.getString("why")))
                .list());
        if (all > sentences.size()) {
            sentences.add("and " + (all - sentences.size()) + " more specialties, see the page “Sustainment”");
        }
        return sentences;
    }
}
