package health.sts.demo.roster;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How many physicians of a specialty work at each hospital of a wave: in proportion, and so that the sums of specialties
 * and the sizes of hospitals both come out exactly.
 */
final class Allotment {

    private final Map<Field, Map<Hospital, Integer>> cells = new EnumMap<>(Field.class);
    private final int wave;

    private Allotment(int wave) {
        this.wave = wave;
    }

    private record Cell(Field field, Hospital hospital, int remainder) {}

    static Allotment ofWave(int wave) {
        Allotment allotment = new Allotment(wave);
        allotment.fill();
        return allotment;
    }

    int at(Field field, Hospital hospital) {
        return cells.get(field).get(hospital);
    }

    private void fill() {
        List<Hospital> hospitals = Hospital.ofWave(wave);
        int all = hospitals.stream().mapToInt(Hospital::physicians).sum();
        for (Field field : Field.values()) {
            Map<Hospital, Integer> row = new EnumMap<>(Hospital.class);
            hospitals.forEach(hospital -> row.put(hospital, field.inWave(wave) * hospital.physicians() / all));
            cells.put(field, row);
        }
        // Every row and column lacks a few; each lack of a row meets one of a column, the largest remainders first.
        Stream.of(Field.values())
                .flatMap(field -> hospitals.stream()
                        .map(hospital -> new Cell(field, hospital, field.inWave(wave) * hospital.physicians() % all)))
                .sorted(Comparator.comparing(Cell::remainder).reversed())
                .forEach(this::addWhereLacking);
        for (Field field : Field.values()) {
            for (Hospital hospital : hospitals) {
                while (addWhereLacking(new Cell(field, hospital, 0))) {
                    // what the largest remainders left over
                }
            }
        }
    }

    private boolean addWhereLacking(Cell cell) {
        boolean lacking = lacksIn(cell.field()) && lacksIn(cell.hospital());
        if (lacking) {
            cells.get(cell.field()).merge(cell.hospital(), 1, Integer::sum);
        }
        return lacking;
    }

    private boolean lacksIn(Field field) {
        return cells.get(field).values().stream().mapToInt(Integer::intValue).sum() < field.inWave(wave);
    }

    private boolean lacksIn(Hospital hospital) {
        return cells.values().stream().mapToInt(row -> row.get(hospital)).sum() < hospital.physicians();
    }
}
