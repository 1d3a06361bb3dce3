package health.sts.demo.roster;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** 2,400 physicians at 12 hospitals, the same every time, with a chief for every specialty at every hospital. */
public final class DemoRoster {

    /** A department of this size has a chief of its own; smaller ones share that of the wave's largest. */
    private static final int CHIEF_OF_ITS_OWN = 5;

    private record Place(Field field, Hospital hospital) {}

    private final List<Doctor> doctors = new ArrayList<>();
    private final Map<Place, List<Doctor>> departments = new LinkedHashMap<>();
    private final List<CastMember> cast;

    /** A person of the cast who is a physician, and where. */
    public record CastMember(String userId, String givenName, String familyName, Field field, Hospital hospital) {}

    /** The whole roster with these people in it. */
    public DemoRoster(List<CastMember> cast) {
        this.cast = List.copyOf(cast);
        for (int wave = 1; wave <= 3; wave++) {
            Allotment allotment = Allotment.ofWave(wave);
            for (Hospital hospital : Hospital.ofWave(wave)) {
                for (Field field : Field.values()) {
                    add(new Place(field, hospital), allotment.at(field, hospital));
                }
            }
        }
    }

    public List<Doctor> doctors() {
        return List.copyOf(doctors);
    }

    /** The physicians of a specialty at a hospital; none where the hospital has no such department. */
    public List<Doctor> at(Field field, Hospital hospital) {
        return departments.getOrDefault(new Place(field, hospital), List.of());
    }

    /** The physicians of a specialty in a wave, by hospital. */
    public List<Doctor> inWave(Field field, int wave) {
        return Hospital.ofWave(wave).stream()
                .flatMap(hospital -> at(field, hospital).stream())
                .toList();
    }

    /** The physician of the cast with this user id. */
    public Doctor of(String userId) {
        return doctors.stream()
                .filter(doctor -> doctor.userId().equals(userId))
                .findFirst()
                .orElseThrow();
    }

    /** Who answers for a department. Dr. Voss leads the orthopaedic surgeons of two hospitals. */
    public Doctor chief(Field field, Hospital hospital) {
        if (field == Field.ORTHOPAEDICS && hospital == Hospital.LSG && isCast("kvoss")) {
            return of("kvoss");
        }
        List<Doctor> department = at(field, hospital);
        List<Doctor> leading = department.size() >= CHIEF_OF_ITS_OWN ? department : largest(field, hospital.wave());
        return leading.stream()
                .filter(doctor -> doctor.userId().equals("kvoss"))
                .findFirst()
                .or(() -> leading.stream()
                        .filter(doctor -> !isCast(doctor.userId()))
                        .findFirst())
                .orElse(leading.get(0));
    }

    /** Every chief once. */
    public List<Doctor> chiefs() {
        return departments.keySet().stream()
                .map(place -> chief(place.field(), place.hospital()))
                .distinct()
                .toList();
    }

    private List<Doctor> largest(Field field, int wave) {
        return Hospital.ofWave(wave).stream()
                .map(hospital -> at(field, hospital))
                .reduce((one, other) -> other.size() > one.size() ? other : one)
                .orElseThrow();
    }

    private boolean isCast(String userId) {
        return cast.stream().anyMatch(member -> member.userId().equals(userId));
    }

    private void add(Place place, int size) {
        List<Doctor> department = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int number = doctors.size() + 1;
            Doctor doctor = castAt(place, i)
                    .map(member -> new Doctor(
                            number,
                            member.userId(),
                            member.givenName(),
                            member.familyName(),
                            place.field(),
                            place.hospital(),
                            true))
                    .orElseGet(() -> madeUp(number, place));
            doctors.add(doctor);
            department.add(doctor);
        }
        if (!department.isEmpty()) {
            departments.put(place, List.copyOf(department));
        }
    }

    private Optional<CastMember> castAt(Place place, int index) {
        return cast.stream()
                .filter(member -> member.field() == place.field() && member.hospital() == place.hospital())
                .skip(index)
                .findFirst();
    }

    private static Doctor madeUp(int number, Place place) {
        return new Doctor(
                number,
                "phy-%05d".formatted(number),
                MadeUpNames.given(number),
                MadeUpNames.family(number),
                place.field(),
                place.hospital(),
                number % 97 != 5);
    }
}
