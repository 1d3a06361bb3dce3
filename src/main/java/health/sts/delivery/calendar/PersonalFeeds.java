package health.sts.delivery.calendar;

import health.sts.accountability.DecisionLedger;
import health.sts.accountability.LedgerEntry;
import health.sts.accountability.LedgerEntry.Kind;
import health.sts.engine.Identities;
import health.sts.shared.CurrentActor;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class PersonalFeeds implements CalendarFeeds {

    private final FeedStore store;
    private final FeedText text;
    private final Identities identities;
    private final DecisionLedger ledger;
    private final CurrentActor actor;
    private final Clock clock;

    PersonalFeeds(
            FeedStore store,
            FeedText text,
            Identities identities,
            DecisionLedger ledger,
            CurrentActor actor,
            Clock clock) {
        this.store = store;
        this.text = text;
        this.identities = identities;
        this.ledger = ledger;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Instant> mine() {
        return store.madeAt(actor.get().userId());
    }

    @Override
    @Transactional
    public String renew() {
        String userId = actor.get().userId();
        FeedToken token = FeedToken.make();
        Instant now = clock.instant();
        boolean renewed = store.replace(userId, token.digest(), now);
        if (!renewed) {
            store.insert(userId, token.digest(), now);
        }
        record(userId, "makeCalendarLink", renewed ? "RENEWED" : "MADE");
        return text.address(token);
    }

    @Override
    @Transactional
    public void end() {
        String userId = actor.get().userId();
        if (store.delete(userId)) {
            record(userId, "endCalendarLink", "ENDED");
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> read(String token) {
        return Optional.of(new FeedToken(token))
                .filter(FeedToken::possible)
                .flatMap(given -> store.owner(given.digest()))
                .filter(userId -> !identities.rolesOf(userId).isEmpty())
                .map(text::of);
    }

    private void record(String userId, String step, String outcome) {
        ledger.record(LedgerEntry.of(Kind.RIGHT, step, outcome, "calendarFeed", userId, Map.of()));
    }
}
