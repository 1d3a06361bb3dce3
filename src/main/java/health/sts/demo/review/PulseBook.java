package health.sts.demo.review;

import health.sts.demo.roster.Doctor;
import health.sts.demo.roster.Field;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Who answers a pulse and what: in sum the scores of the programme, and too few of one specialty to be shown. */
final class PulseBook {

    private static final Field QUIET = Field.OPHTHALMOLOGY;
    private static final int TOO_FEW = 3;
    private static final int ENOUGH = 5;
    private static final int EXPERIENCE = 11;
    private static final int USABILITY = 10;
    private static final int NEUTRAL = 26;
    private static final double POINT = 2.5;

    private final List<Doctor> invited;

    PulseBook(List<Doctor> invited) {
        this.invited = List.copyOf(invited);
    }

    /** Marks by code of whoever answers, in the order of the roster. */
    Map<Doctor, Map<String, Integer>> write(Pulse pulse) {
        List<Doctor> answering = answering(pulse);
        Map<Doctor, Map<String, Integer>> answers = new LinkedHashMap<>();
        answering.forEach(doctor -> answers.put(doctor, new HashMap<>()));
        List<Cell> cells = cells(answering, EXPERIENCE, pulse);
        int neutral = cells.size() * NEUTRAL / 100;
        int net = (int) Math.round(cells.size() * pulse.experience() / 100.0);
        int agree = (cells.size() - neutral + net) / 2;
        int disagree = agree - net;
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            boolean strong = cell.luck() % 4 == 0;
            int mark = i < agree ? strong ? 5 : 4 : i < agree + disagree ? strong ? 1 : 2 : 3;
            answers.get(cell.doctor()).put("NX" + cell.item(), mark);
        }
        usability(pulse, answering, answers);
        answering.forEach(doctor -> {
            int luck = luck(doctor, pulse, 90);
            boolean burned = luck % 100 < pulse.burnout();
            answers.get(doctor).put("BURNOUT", burned ? 3 + luck % 7 / 5 : 1 + luck % 2);
            answers.get(doctor).put("LEADERSHIP", 2 + luck(doctor, pulse, 91) % 4);
        });
        return answers;
    }

    private record Cell(Doctor doctor, int item, int luck) {}

    /** Ten items of 0 to 4 points; every item asks the other way round than the one before. */
    private static void usability(Pulse pulse, List<Doctor> answering, Map<Doctor, Map<String, Integer>> answers) {
        List<Cell> cells = cells(answering, USABILITY, pulse);
        int points = (int) Math.round(answering.size() * pulse.usability() / POINT);
        int[] given = new int[cells.size()];
        // One in five marks is the worst and one in nine the best; the rest lie between, so that the sum is right.
        for (int i = 0; i < given.length; i++) {
            given[i] = i % 9 == 0 ? 4 : i % 5 == 0 ? 0 : 1 + i % 2;
            points -= given[i];
        }
        for (int round = 0; points != 0; round++) {
            int i = Math.floorMod(round * 7, given.length);
            int step = Integer.signum(points);
            if (given[i] + step >= 0 && given[i] + step <= 4) {
                given[i] += step;
                points -= step;
            }
        }
        for (int i = 0; i < given.length; i++) {
            Cell cell = cells.get(i);
            answers.get(cell.doctor()).put("SUS" + cell.item(), cell.item() % 2 == 1 ? given[i] + 1 : 5 - given[i]);
        }
    }

    private static List<Cell> cells(List<Doctor> answering, int items, Pulse pulse) {
        return answering.stream()
                .flatMap(doctor -> IntStream.rangeClosed(1, items)
                        .mapToObj(item -> new Cell(doctor, item, luck(doctor, pulse, 100 + item * 7 + items))))
                .sorted(Comparator.comparing(Cell::luck)
                        .thenComparing(cell -> cell.doctor().number())
                        .thenComparing(Cell::item))
                .toList();
    }

    private List<Doctor> answering(Pulse pulse) {
        List<Doctor> answering = new ArrayList<>();
        for (Field field : Field.values()) {
            List<Doctor> all = invited.stream()
                    .filter(doctor -> doctor.field() == field)
                    .sorted(Comparator.comparing((Doctor doctor) -> luck(doctor, pulse, 80))
                            .thenComparing(Doctor::number))
                    .toList();
            int share = Math.round(all.size() * pulse.response() / 100f);
            answering.addAll(all.subList(0, Math.min(all.size(), field == QUIET ? TOO_FEW : Math.max(ENOUGH, share))));
        }
        answering.sort(Comparator.comparing(Doctor::number));
        return answering;
    }

    private static int luck(Doctor doctor, Pulse pulse, int salt) {
        return Adopter.luck(doctor, salt * 3 + pulse.ordinal());
    }
}
