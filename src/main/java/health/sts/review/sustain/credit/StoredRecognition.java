package health.sts.review.sustain.credit;

import health.sts.accountability.DecisionLedger;
import health.sts.accountability.LedgerEntry;
import health.sts.accountability.LedgerEntry.Kind;
import health.sts.accountability.Notices;
import health.sts.engine.Identities;
import health.sts.shared.Actor;
import health.sts.shared.CurrentActor;
import health.sts.shared.Ids;
import health.sts.shared.Refusal;
import health.sts.shared.Role;
import health.sts.shared.SqlTime;
import health.sts.shared.TypedText;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class StoredRecognition implements Recognition {

    private static final Set<Role> READERS =
            EnumSet.of(Role.TRAINING_MANAGER, Role.CMIO, Role.PROGRAM_MANAGER, Role.EXEC_SPONSOR, Role.AUDITOR);
    private static final int LONGEST = 600;

    private final RecognitionReads reads;
    private final CreditSettings settings;
    private final Identities identities;
    private final Notices notices;
    private final DecisionLedger ledger;
    private final CurrentActor currentActor;
    private final Clock clock;

    StoredRecognition(
            RecognitionReads reads,
            CreditSettings settings,
            Identities identities,
            Notices notices,
            DecisionLedger ledger,
            CurrentActor currentActor,
            Clock clock) {
        this.reads = reads;
        this.settings = settings;
        this.identities = identities;
        this.notices = notices;
        this.ledger = ledger;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public List<Trainer> trainers(Period period, String after, int limit) {
        if (!reader()) {
            throw Refusal.forbidden(
                    "Managers of the programme see everybody's hours. Your own are under My recognition.");
        }
        return reads.trainers(period, null, after, limit);
    }

    @Override
    public Statement of(String userId, Period period) {
        own(userId);
        Trainer trainer = reads.trainers(period, userId, "", 1).stream()
                .findFirst()
                .orElseGet(() -> new Trainer(userId, reads.name(userId), Map.of(), BigDecimal.ZERO, 0, ""));
        return new Statement(trainer, named(reads.thanks(userId)));
    }

    @Override
    public List<Entry> entries(String userId, Period period, String before, int limit) {
        own(userId);
        return reads.entries(userId, period, before, limit);
    }

    @Override
    @Transactional
    public void thank(String userId, String words) {
        Actor actor = currentActor.get();
        if (!reader() || actor.is(Role.AUDITOR)) {
            throw Refusal.forbidden("Managers of the programme and the sponsor say thanks here.");
        }
        if (actor.userId().equals(userId)) {
            throw Refusal.forbidden("Nobody thanks themselves.");
        }
        String text = TypedText.needed("words", words, LONGEST, "Say what you thank for.");
        if (!reads.trainer(userId)) {
            throw Refusal.notFound("There is no trainer " + userId + ".");
        }
        String id = Ids.next("THX");
        reads.insertThanks(id, userId, text, actor.userId(), SqlTime.of(clock.instant()));
        ledger.record(LedgerEntry.of(Kind.CHANGE, "thankTrainer", "SAID", "trainer", userId, Map.of("thanks", id)));
        notices.tell(
                List.of(userId), "You were thanked for your work as a trainer: " + text, "/recognition/mine", null);
    }

    @Override
    public Map<HourKind, BigDecimal> rates() {
        Map<HourKind, BigDecimal> rates = new EnumMap<>(HourKind.class);
        Arrays.stream(HourKind.values()).forEach(kind -> rates.put(kind, settings.rate(kind)));
        return rates;
    }

    private List<Thanks> named(List<Thanks> said) {
        Map<String, String> names =
                identities.names(said.stream().map(Thanks::by).collect(Collectors.toSet()));
        return said.stream()
                .map(one -> new Thanks(one.words(), names.get(one.by()), one.at()))
                .toList();
    }

    private void own(String userId) {
        if (!reader() && !currentActor.get().userId().equals(userId)) {
            throw Refusal.notFound("There is no statement " + userId + ".");
        }
    }

    private boolean reader() {
        return currentActor.get().roles().stream().anyMatch(READERS::contains);
    }
}
