package health.sts.demo.review;

import health.sts.demo.roster.Field;
import health.sts.review.Triage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The figures of EHR use of wave 1: the same every time, and in sum those of the programme. */
final class UseBook {

    private static final Set<Field> IN_HOSPITAL = Set.of(
            Field.HOSPITALIST, Field.EMERGENCY, Field.ANESTHESIOLOGY, Field.RADIOLOGY, Field.SURGERY, Field.OBSTETRICS);
    private static final double MONTH = 30;
    private static final double WEEK = 7;
    /** From which share of encounters closed nobody asks (D8). */
    private static final double ENOUGH = 0.8;

    private final List<Adopter> adopters;

    UseBook(List<Adopter> adopters) {
        this.adopters = List.copyOf(adopters);
    }

    /** Of so many days of a stretch. */
    List<Use> write(Stretch stretch, int days) {
        int[] encounters = adopters.stream()
                .mapToInt(one -> encounters(one, stretch, days))
                .toArray();
        int[] closed = closed(stretch, encounters);
        Set<Adopter> inHours = inHours(stretch);
        List<Use> lines = new ArrayList<>();
        for (int i = 0; i < encounters.length; i++) {
            lines.add(line(adopters.get(i), stretch, days, encounters[i], closed[i], inHours));
        }
        return lines;
    }

    private static Use line(Adopter one, Stretch stretch, int days, int encounters, int closed, Set<Adopter> inHours) {
        boolean inHospital = inHospital(one);
        double weeks = days / WEEK;
        double after = stretch.before()
                ? 1.5 + one.luck(11) % 50 / 10.0
                : afterHours(one, stretch.of(one), inHours.contains(one), stretch.ordinal());
        double scheduled = (28 + one.luck(12) % 9) * weeks;
        double hours = (stretch.before() ? 11 : 14) * weeks + one.luck(13) % 5 * weeks + after * weeks;
        int orders = (int) ((inHospital ? 180 : 45) * days / MONTH) + one.luck(14) % 40;
        int discharges = (int) ((inHospital ? 24 : 3) * days / MONTH) + one.luck(15) % 4;
        int own = (stretch.before() ? 78 : 83 + stretch.ordinal() % 3) + one.luck(16 + stretch.ordinal()) % 11;
        return new Use(
                one,
                encounters,
                closed * (62 + one.luck(17) % 20) / 100,
                closed,
                discharges,
                one.luck(18 + stretch.ordinal()) % 5 == 0 ? 1 : 0,
                orders,
                (int) Math.round(orders * own / 100.0),
                hours,
                scheduled,
                after * weeks);
    }

    private static int encounters(Adopter one, Stretch stretch, int days) {
        int month = (inHospital(one) ? 45 : 150) + one.luck(10) % 40;
        return Math.max(12, (int) Math.round(month * days / MONTH * stretch.visits() / 100));
    }

    private static boolean inHospital(Adopter one) {
        return IN_HOSPITAL.contains(one.doctor().field());
    }

    /** Who is on track closes enough; the others close as many as the sum asks for, and never enough. */
    private int[] closed(Stretch stretch, int[] encounters) {
        int[] closed = new int[encounters.length];
        long all = 0;
        long wanting = 0;
        long left = 0;
        for (int i = 0; i < closed.length; i++) {
            all += encounters[i];
            if (helped(i, stretch)) {
                wanting += encounters[i];
            } else {
                closed[i] = onTrack(adopters.get(i), stretch, encounters[i]);
                left -= closed[i];
            }
        }
        left += Math.round(all * stretch.closed() / 100.0);
        double share = wanting == 0 ? 0 : (double) left / wanting;
        for (int i = 0; i < closed.length; i++) {
            if (helped(i, stretch)) {
                double own = share + (adopters.get(i).luck(20) % 9 - 4) / 100.0;
                closed[i] = Math.min((int) Math.round(encounters[i] * own), most(encounters[i]));
                left -= closed[i];
            }
        }
        even(stretch, encounters, closed, left);
        return closed;
    }

    /** What rounding left over. */
    private void even(Stretch stretch, int[] encounters, int[] closed, long left) {
        long still = left;
        for (int i = 0; i < closed.length && still != 0; i++) {
            if (helped(i, stretch) && closed[i] < most(encounters[i])) {
                closed[i] += Long.signum(still);
                still -= Long.signum(still);
            }
        }
    }

    private boolean helped(int i, Stretch stretch) {
        return stretch.of(adopters.get(i)) != Triage.ON_TRACK;
    }

    private static int onTrack(Adopter one, Stretch stretch, int encounters) {
        double share =
                switch (stretch) {
                    case FIRST -> ENOUGH + one.luck(21) % 3 / 100.0;
                    case SECOND, THIRD -> 0.83 + (one.luck(21) % 9 + stretch.ordinal() % 2) / 100.0;
                    default -> stretch.closed() / 100.0 + (one.luck(21) % 15 - 7) / 100.0;
                };
        int closed = (int) Math.ceil(encounters * share);
        return Math.min(closed, encounters);
    }

    /** The most that is still too little. */
    private static int most(int encounters) {
        return (int) Math.ceil(encounters * ENOUGH) - 1;
    }

    private static double afterHours(Adopter one, Triage triage, boolean inHours, int salt) {
        if (triage == Triage.INTENSIVE) {
            return 8.5 + one.luck(30 + salt) % 40 / 10.0;
        }
        return inHours ? 2.2 + one.luck(30 + salt) % 25 / 10.0 : 5.3 + one.luck(30 + salt) % 24 / 10.0;
    }

    private Set<Adopter> inHours(Stretch stretch) {
        List<Adopter> can = adopters.stream()
                .filter(one -> stretch.of(one) != Triage.INTENSIVE)
                .sorted(Comparator.comparing((Adopter one) -> one.luck(40))
                        .thenComparing(one -> one.doctor().number()))
                .toList();
        return new HashSet<>(can.subList(0, (int) Math.round(adopters.size() * stretch.inHours() / 100.0)));
    }
}
