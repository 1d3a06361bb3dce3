package health.sts.review.trail;

import health.sts.people.CaseTable;
import health.sts.people.CasesAbout;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reviews, tickets, interventions and months of sustainment as an auditor finds them: by physician, user and wave. */
@Configuration(proxyBeanMethods = false)
class ReviewCaseTables {

    private static final String TICKETS =
            """
            (select s.id, s.wave_id, s.physician_id, p.user_id, s.opened_at
               from support_ticket s left join physician p on p.physician_id = s.physician_id) ticket_case""";

    /** A case is about everybody who is helped, and about who helps. */
    private static final String INTERVENTIONS =
            """
            (select i.id, i.wave_id, m.physician_id, m.user_id, i.opened_at
               from intervention i join intervention_member m on m.intervention_id = i.id
             union all
             select i.id, i.wave_id, p.physician_id, i.helper_user_id, i.opened_at
               from intervention i join physician p on p.user_id = i.helper_user_id) intervention_case""";

    /** A month is about each wave whose trainers were checked in it. */
    private static final String MONTHS =
            """
            (select a.month_id as id, a.wave_id, m.begun_at
               from attrition_check a join sustainment_month m on m.id = a.month_id
              group by a.month_id, a.wave_id, m.begun_at) month_case""";

    @Bean
    CasesAbout reviewsOfWaves() {
        return () -> new CaseTable("wave_review", null, null, "begun_at");
    }

    @Bean
    CasesAbout monthsOfWaves() {
        return () -> new CaseTable(MONTHS, null, null, "begun_at");
    }

    @Bean
    CasesAbout ticketsOfPhysicians() {
        return () -> new CaseTable(TICKETS, "physician_id", "user_id", "opened_at");
    }

    @Bean
    CasesAbout interventionsOfPhysicians() {
        return () -> new CaseTable(INTERVENTIONS, "physician_id", "user_id", "opened_at");
    }
}
