package health.sts.delivery.watch;

import health.sts.accountability.Mailbox;
import health.sts.accountability.Notices;
import health.sts.delivery.DeliverySettings;
import health.sts.shared.SqlTime;
import health.sts.shared.SystemSettings;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The reminders over the rows of learners; a batch costs a bounded number of statements. */
@Service
@Transactional
class StoredReminders implements LearnerReminders {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Notices notices;
    private final Mailbox mailbox;
    private final DeliverySettings settings;
    private final SystemSettings system;
    private final Clock clock;

    StoredReminders(
            JdbcClient jdbc,
            JdbcTemplate batches,
            Notices notices,
            Mailbox mailbox,
            DeliverySettings settings,
            SystemSettings system,
            Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.notices = notices;
        this.mailbox = mailbox;
        this.settings = settings;
        this.system = system;
        this.clock = clock;
    }

    private record Lacking(String trainingId, String userId, boolean privacy, boolean elearning) {

        String what() {
            if (privacy && elearning) {
                return "the privacy module and the e-learning";
            }
            return privacy ? "the privacy module" : "the e-learning";
        }
    }

    @Override
    public boolean remindNext(int most) {
        Instant now = clock.instant();
        List<Lacking> lacking = lacking(now, most);
        if (!lacking.isEmpty()) {
            remember(lacking.stream().map(Lacking::trainingId).toList(), now);
            Map<String, List<String>> people = lacking.stream()
                    .collect(Collectors.groupingBy(
                            Lacking::what, TreeMap::new, Collectors.mapping(Lacking::userId, Collectors.toList())));
            people.forEach(this::tell);
        }
        return lacking.size() == most;
    }

    /** Counted in days of the installation, so that a watch that runs a little earlier than the last one still reminds. */
    private List<Lacking> lacking(Instant now, int most) {
        ZoneId zone = system.timeZone();
        Instant before = now.atZone(zone)
                .toLocalDate()
                .minus(settings.privacyBeforeClassReminder())
                .plusDays(1)
                .atStartOfDay(zone)
                .toInstant();
        return jdbc.sql(
                        """
                        select t.id, t.user_id, t.privacy_at, t.elearning_at from learner_training t
                          left join learner_reminder r on r.training_id = t.id
                         where t.state = 'TRAINING' and (t.privacy_at is null or t.elearning_at is null)
                           and t.created_at < :before and (r.reminded_at is null or r.reminded_at < :before)
                         order by t.id
                        """
                        + " limit " + most)
                .param("before", SqlTime.of(before))
                .query((row, number) -> new Lacking(
                        row.getString("id"),
                        row.getString("user_id"),
                        SqlTime.read(row, "privacy_at") == null,
                        SqlTime.read(row, "elearning_at") == null))
                .list();
    }

    private void remember(List<String> trainingIds, Instant now) {
        jdbc.sql("delete from learner_reminder where training_id in (:ids)")
                .param("ids", trainingIds)
                .update();
        batches.batchUpdate(
                "insert into learner_reminder (training_id, reminded_at) values (?, ?)",
                trainingIds.stream()
                        .map(id -> new Object[] {id, SqlTime.of(now)})
                        .toList());
    }

    private void tell(String what, List<String> userIds) {
        String sentence = "Complete %s; without it there is no access to the EHR.".formatted(what);
        notices.tell(userIds, sentence, "/training/mine", null);
        mailbox.write(
                userIds,
                "Your training: complete " + what,
                sentence + "\n\nSee what is left to do under /training/mine",
                null);
    }
}
