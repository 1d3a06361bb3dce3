package health.sts.delivery.watch;

import health.sts.accountability.Mailbox;
import health.sts.accountability.Notices;
import health.sts.delivery.DeliverySettings;
import health.sts.delivery.learning.LearningRecords;
import health.sts.delivery.learning.LearningRecords.Lacking;
import health.sts.shared.SqlTime;
import health.sts.shared.SystemSettings;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The reminders and when they were sent; a batch costs a bounded number of statements. */
@Service
@Transactional
class StoredReminders implements LearnerReminders {

    private final LearningRecords records;
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Notices notices;
    private final Mailbox mailbox;
    private final DeliverySettings settings;
    private final SystemSettings system;
    private final Clock clock;

    StoredReminders(
            LearningRecords records,
            JdbcClient jdbc,
            JdbcTemplate batches,
            Notices notices,
            Mailbox mailbox,
            DeliverySettings settings,
            SystemSettings system,
            Clock clock) {
        this.records = records;
        this.jdbc = jdbc;
        this.batches = batches;
        this.notices = notices;
        this.mailbox = mailbox;
        this.settings = settings;
        this.system = system;
        this.clock = clock;
    }

    @Override
    public Optional<String> remindNext(String after, int most) {
        List<Lacking> lacking = records.lacking(after, most);
        if (lacking.isEmpty()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Instant before = firstMomentTooSoon(now);
        Map<String, Instant> seen = seen(lacking);
        List<Lacking> due = lacking.stream()
                .filter(one -> seen.containsKey(one.trainingId())
                        && seen.get(one.trainingId()).isBefore(before))
                .toList();
        List<Lacking> unseen = lacking.stream()
                .filter(one -> !seen.containsKey(one.trainingId()))
                .toList();
        remember(unseen, due, now);
        due.stream()
                .collect(Collectors.groupingBy(
                        Lacking::what, TreeMap::new, Collectors.mapping(Lacking::userId, Collectors.toList())))
                .forEach(this::tell);
        return lacking.size() < most
                ? Optional.empty()
                : Optional.of(lacking.get(lacking.size() - 1).trainingId());
    }

    /** Counted in days of the installation, so that a watch that runs a little earlier than the last one still reminds. */
    private Instant firstMomentTooSoon(Instant now) {
        ZoneId zone = system.timeZone();
        return now.atZone(zone)
                .toLocalDate()
                .minus(settings.privacyBeforeClassReminder())
                .plusDays(1)
                .atStartOfDay(zone)
                .toInstant();
    }

    private Map<String, Instant> seen(List<Lacking> lacking) {
        return jdbc
                .sql("select training_id, reminded_at from learner_reminder where training_id in (:ids)")
                .param("ids", lacking.stream().map(Lacking::trainingId).toList())
                .query((row, number) -> Map.entry(row.getString("training_id"), SqlTime.read(row, "reminded_at")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private void remember(List<Lacking> unseen, List<Lacking> due, Instant now) {
        if (!due.isEmpty()) {
            jdbc.sql("update learner_reminder set reminded_at = :now where training_id in (:ids)")
                    .param("now", SqlTime.of(now))
                    .param("ids", due.stream().map(Lacking::trainingId).toList())
                    .update();
        }
        batches.batchUpdate(
                "insert into learner_reminder (training_id, reminded_at) values (?, ?)",
                unseen.stream()
                        .map(one -> new Object[] {one.trainingId(), SqlTime.of(now)})
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
