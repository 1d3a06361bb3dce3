package health.sts.review.trail;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** The sorts of cases of reviews, by how their business keys begin, with what is asked about each. */
enum ReviewSort {
    REVIEW(
            "RVW-",
            "select r.id, r.wave_id, cast(null as varchar(64)) as physician_id from wave_review r where r.id in (:REVIEW)",
            """
            select r.id, 'REVIEW' as sort, cast(w.wave_number as varchar(2000)) as text_1, cast(w.name as varchar(2000)) as text_2
              from wave_review r join wave w on w.id = r.wave_id where r.id in (:REVIEW)
            """),
    TICKET(
            "TKT-",
            "select s.id, s.wave_id, s.physician_id from support_ticket s where s.id in (:TICKET)",
            """
            select s.id, 'TICKET' as sort, cast(s.title as varchar(2000)) as text_1, cast(null as varchar(2000)) as text_2
              from support_ticket s where s.id in (:TICKET)
            """),
    INTERVENTION(
            "ITV-",
            """
            select i.id, i.wave_id, m.physician_id
              from intervention i left join intervention_member m on m.intervention_id = i.id where i.id in (:INTERVENTION)
            """,
            """
            select i.id, 'INTERVENTION' as sort, cast(i.kind as varchar(2000)) as text_1,
                   cast(case when i.kind = 'MINI_SPRINT'
                             then (select min(p.given_name || ' ' || p.family_name)
                                     from intervention_member m join physician p on p.physician_id = m.physician_id
                                    where m.intervention_id = i.id)
                             else (select s.name from specialty s where s.code = i.specialty_code) end
                        as varchar(2000)) as text_2
              from intervention i where i.id in (:INTERVENTION)
            """),
    /** Named by sustainment itself. */
    SUSTAINMENT(
            "STM-",
            """
            select a.month_id as id, a.wave_id, cast(null as varchar(64)) as physician_id
              from attrition_check a where a.month_id in (:SUSTAINMENT) group by a.month_id, a.wave_id
            """,
            null);

    private final String prefix;
    private final String subjects;
    private final String names;

    ReviewSort(String prefix, String subjects, String names) {
        this.prefix = prefix;
        this.subjects = subjects;
        this.names = names;
    }

    /** Selects case, wave and physician of {@code :REVIEW} and so on. */
    String subjects() {
        return subjects;
    }

    /** Selects case, sort and two texts of which the name is made; null where the name comes from elsewhere. */
    String names() {
        return names;
    }

    /** Whether a key is of this sort. */
    boolean has(String businessKey) {
        return businessKey.startsWith(prefix);
    }

    List<String> of(Collection<String> businessKeys) {
        return businessKeys.stream().filter(this::has).toList();
    }

    /** Those that some of the keys belong to. */
    static Stream<ReviewSort> among(Collection<String> businessKeys) {
        return Stream.of(values()).filter(sort -> businessKeys.stream().anyMatch(sort::has));
    }
}
