package health.sts.demo.review;

import health.sts.review.Triage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What the service desk of the demonstration was asked in the weeks after go-live. */
final class TicketBook {

    static final String HEAD = "external_id,opened_at,category,severity,title,physician,resolved_at,resolution";

    /** Training-gap tickets for each 100 active physicians, week by week; the last holds on. */
    private static final List<Integer> GAPS = List.of(58, 45, 33, 24, 20, 17, 15, 13, 12, 11, 11);

    private static final int OFTEN = 2;
    private static final int WEEK = 7;
    private static final int OTHERS = 6;
    private static final List<String> QUESTIONS = List.of(
            "Does not find the order set",
            "How to close an encounter without a follow-up",
            "Cannot change a discharge medication list",
            "Where results of other hospitals are",
            "How to copy a note template");
    private static final List<String> WISHES = List.of(
            "DEFECT,3,Printed labels have no ward",
            "ENHANCEMENT,4,Show renal function beside the dose",
            "ACCESS,3,Cannot open the chart of a shared patient",
            "DEFECT,2,Signing a note takes half a minute");

    private final List<Adopter> asking;
    private final int active;
    private final LocalDate goLive;
    private final ZoneId zone;

    TicketBook(List<Adopter> adopters, LocalDate goLive, ZoneId zone) {
        this.active = adopters.size();
        this.goLive = goLive;
        this.zone = zone;
        // Who needs intensive help asks three times as often; nobody else asks four times in a month.
        Stream<Adopter> often = adopters.stream()
                .filter(one -> one.first() == Triage.INTENSIVE)
                .flatMap(one -> Stream.generate(() -> one).limit(OFTEN));
        List<Adopter> order = new ArrayList<>(adopters);
        order.sort(Comparator.comparing((Adopter one) -> one.luck(60))
                .thenComparing(one -> one.doctor().number()));
        asking = Stream.concat(order.stream(), often).toList();
    }

    /** The lines of a week, the first of which is 0, as far as they lie before a day. */
    List<String> write(int week, LocalDate until) {
        List<String> lines = new ArrayList<>();
        int before = GAPS.subList(0, week).stream().mapToInt(this::tickets).sum();
        int number = tickets(GAPS.get(week));
        for (int i = 0; i < number; i++) {
            Adopter one = asking.get((before + i) % asking.size());
            LocalDate day = goLive.plusDays((long) week * WEEK + (long) i * WEEK / number);
            if (day.isBefore(until)) {
                lines.add(line(
                        "INC-%05d".formatted(10_000 + before + i),
                        day,
                        "TRAINING_GAP,%d,%s".formatted(3 + i % 2, QUESTIONS.get(one.luck(61) % QUESTIONS.size())),
                        one,
                        "Shown at the desk."));
            }
        }
        for (int i = 0; i < OTHERS; i++) {
            Adopter one = asking.get((week * 53 + i * 97) % active);
            LocalDate day = goLive.plusDays((long) week * WEEK + i);
            if (day.isBefore(until)) {
                lines.add(line(
                        "INC-%05d".formatted(20_000 + week * OTHERS + i),
                        day,
                        WISHES.get((week + i) % WISHES.size()),
                        one,
                        "Passed to the build team."));
            }
        }
        return lines;
    }

    static int weeks() {
        return GAPS.size();
    }

    private int tickets(int each100) {
        return Math.round(each100 * active / 100f);
    }

    private String line(String id, LocalDate day, String what, Adopter one, String resolution) {
        Instant opened = day.atTime(LocalTime.of(7, 30).plusMinutes(one.luck(62) % 540))
                .atZone(zone)
                .toInstant();
        return "%s,%s,%s,%s,%s,%s"
                .formatted(
                        id,
                        opened.atZone(zone).toOffsetDateTime(),
                        what,
                        one.doctor().id(),
                        opened.plusSeconds(600 + one.luck(63) * 2L).atZone(zone).toOffsetDateTime(),
                        resolution);
    }
}
