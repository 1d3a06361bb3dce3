package health.sts.demo.certification;

import health.sts.certification.TeachingResults;
import health.sts.certification.TeachingResults.Kind;
import health.sts.certification.TeachingResults.Result;
import health.sts.certification.curriculum.Curricula;
import health.sts.certification.register.CertificateDesk;
import health.sts.demo.certification.WayBook.Book;
import health.sts.demo.certification.WayBook.Part;
import health.sts.demo.roster.Doctor;
import health.sts.demo.roster.Field;
import health.sts.demo.stage.OfficeHours;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What has its day: curricula, teaching results, and what becomes of some certificates. */
@Component
@Profile("demo")
class Diary {

    /** Days before today on which teaching results were recorded, each for the four weeks before. */
    private static final int[] RESULTS = {110, 80, 50, 20};

    private static final int WEEKS_COVERED = 4;

    /** Days before today on which the upgrade came; from then on certificates end, and are looked at every morning. */
    private static final int UPGRADE = 25;

    private final Curricula curricula;
    private final TeachingResults results;
    private final CertificateDesk certificates;
    private final OfficeHours hours;

    Diary(Curricula curricula, TeachingResults results, CertificateDesk certificates, OfficeHours hours) {
        this.curricula = curricula;
        this.results = results;
        this.certificates = certificates;
        this.hours = hours;
    }

    List<Occasion> write(Book book, LocalDate today) {
        List<Occasion> diary = new ArrayList<>();
        diary.add(manager("curricula", today.minusDays(338), this::publishAll));
        diary.add(manager(
                "curriculum 2",
                today.minusDays(30),
                () -> curricula.publish(CurriculumBook.withVideoVisit(Field.FAMILY_MEDICINE.code()))));
        diary.add(manager(
                "upgrade",
                today.minusDays(UPGRADE),
                () -> curricula.publish(CurriculumBook.upgraded(Field.CARDIOLOGY.code()))));
        for (int days : RESULTS) {
            diary.add(
                    manager("results " + days, today.minusDays(days), () -> record(book, today.minusDays(days), days)));
        }
        Doctor reinstated = book.parts().get(Part.REINSTATED);
        diary.add(manager(
                "suspension",
                today.minusDays(90),
                () -> certificates.suspend(
                        certificate(reinstated),
                        "Two classes in a row were called off on the same day without a substitute.")));
        diary.add(cmio(
                "reinstatement",
                today.minusDays(83),
                () -> certificates.reinstate(
                        certificate(reinstated), "The calls were emergencies; a substitute is named from now on.")));
        diary.add(
                cmio(
                        "revocation",
                        today.minusDays(60),
                        () -> certificates.revoke(
                                certificate(book.parts().get(Part.REVOKED)),
                                "The evidence for two scenarios was taken from another trainer, as the trainer has admitted.")));
        return diary;
    }

    /** Whether the look at certificates can find anything on this morning. */
    boolean worthAWatch(LocalDate day, LocalDate today) {
        return !day.isBefore(today.minusDays(UPGRADE))
                || Arrays.stream(RESULTS).anyMatch(days -> {
                    LocalDate recorded = hours.dayOf(hours.onOrAfter(today.minusDays(days), 0));
                    return day.isAfter(recorded) && !day.isAfter(recorded.plusDays(3));
                });
    }

    private Occasion manager(String name, LocalDate day, Runnable deed) {
        return new Occasion(name, hours.onOrAfter(day, name.hashCode() & 0xff), Judges.TRAINING_MANAGER, deed);
    }

    private Occasion cmio(String name, LocalDate day, Runnable deed) {
        return new Occasion(name, hours.onOrAfter(day, name.hashCode() & 0xff), Judges.CMIO, deed);
    }

    private void publishAll() {
        for (Field field : Field.values()) {
            curricula.publish(CurriculumBook.first(field.code()));
        }
    }

    private String certificate(Doctor holder) {
        return certificates.ofPhysician(holder.id()).get(0).id();
    }

    /** Trainers of wave 1 teach in the weeks around their go-live; those of wave 2 begin now. */
    private void record(Book book, LocalDate until, int daysAgo) {
        List<Result> all = new ArrayList<>();
        book.ways().stream()
                .filter(Way::certified)
                .filter(way -> way.trainer().wave() == 1
                        || way.trainer().wave() == 2 && daysAgo == RESULTS[RESULTS.length - 1])
                .forEach(way -> of(
                        way,
                        until,
                        book,
                        (kind, amount) -> all.add(new Result(
                                way.trainer().id(),
                                way.trainer().field().code(),
                                kind,
                                until.minusWeeks(WEEKS_COVERED).plusDays(1),
                                until,
                                amount,
                                kind == Kind.HOURS ? 0 : 6 + way.luck(daysAgo) % 4,
                                "LMS export " + until))));
        results.record(all);
    }

    private static void of(Way way, LocalDate until, Book book, BiConsumer<Kind, BigDecimal> add) {
        int luck = way.luck(until.getDayOfMonth());
        boolean low = way.trainer().equals(book.parts().get(Part.SUSPENDED_BY_RATING));
        add.accept(
                Kind.RATING,
                BigDecimal.valueOf(low ? 3.2 : 4.0 + luck % 9 * 0.1).setScale(1, RoundingMode.HALF_UP));
        add.accept(Kind.FIRST_ATTEMPT, BigDecimal.valueOf(80 + luck % 18L));
        add.accept(Kind.HOURS, BigDecimal.valueOf(12 + luck % 9L));
    }
}
