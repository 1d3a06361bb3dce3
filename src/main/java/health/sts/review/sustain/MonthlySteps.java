package health.sts.review.sustain;

import health.sts.accountability.DecisionLedger;
import health.sts.accountability.LedgerEntry;
import health.sts.accountability.LedgerEntry.Kind;
import health.sts.review.metric.Readings;
import health.sts.review.sustain.credit.HourLedger;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps of a month in the order of the model. */
@Service
@Transactional
class MonthlySteps implements SustainmentSteps {

    private final MonthStore months;
    private final RenewalHandOver renewals;
    private final AttritionWatch attrition;
    private final Refreshing refreshing;
    private final Newcomers newcomers;
    private final HourLedger hours;
    private final Shortages shortages;
    private final Readings readings;
    private final DecisionLedger ledger;
    private final Clock clock;

    MonthlySteps(
            MonthStore months,
            RenewalHandOver renewals,
            AttritionWatch attrition,
            Refreshing refreshing,
            Newcomers newcomers,
            HourLedger hours,
            Shortages shortages,
            Readings readings,
            DecisionLedger ledger,
            Clock clock) {
        this.months = months;
        this.renewals = renewals;
        this.attrition = attrition;
        this.refreshing = refreshing;
        this.newcomers = newcomers;
        this.hours = hours;
        this.shortages = shortages;
        this.readings = readings;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public Optional<String> begin() {
        return months.open();
    }

    @Override
    public int handOverRecertifications(String monthId) {
        return renewals.tell(monthId);
    }

    @Override
    public void watchAttrition(String monthId) {
        List<AttritionCheck> checks = attrition.check(monthId);
        months.count(monthId, Figure.SPECIALTIES_SHORT, (int)
                checks.stream().filter(AttritionCheck::tooFew).count());
        months.count(
                monthId,
                Figure.SEATS_OPENED,
                checks.stream().mapToInt(AttritionCheck::toRestart).sum());
    }

    @Override
    public Optional<String> refreshNext(String monthId, String after, int most) {
        return refreshing.next(monthId, after, most);
    }

    @Override
    public int reportOverdue(String monthId) {
        return refreshing.tellOverdue(monthId);
    }

    @Override
    public int reportNewPhysicians(String monthId) {
        return newcomers.notice(monthId);
    }

    @Override
    public boolean creditHours(String monthId, int most) {
        return hours.enter(most) == most;
    }

    @Override
    public boolean takeReading(String monthId) {
        LocalDate month = months.month(monthId);
        readings.takeAll(month.minusMonths(1), month, clock.instant());
        boolean anything = shortages.any(monthId);
        Map<String, Object> figures = new LinkedHashMap<>();
        months.figures(monthId).forEach((figure, amount) -> figures.put(figure.name(), amount));
        ledger.record(new LedgerEntry(
                Kind.RULE,
                "lookAfterMonth",
                anything ? "SOMETHING_SHORT" : "NOTHING_SHORT",
                "sustainment",
                monthId,
                monthId,
                figures));
        if (!anything) {
            months.lookedAfter(monthId);
        }
        return anything;
    }

    @Override
    public void answer(String monthId, Answer decision, String reason) {
        shortages.answer(monthId, decision, reason);
    }
}
