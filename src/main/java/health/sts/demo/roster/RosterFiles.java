package health.sts.demo.roster;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The roster as the three files that a programme manager would import. */
public final class RosterFiles {

    private static final List<String> CLINICAL_SHARES = List.of("1.00", "1.00", "0.80", "1.00", "0.60", "0.90");

    private final DemoRoster roster;

    public RosterFiles(DemoRoster roster) {
        this.roster = roster;
    }

    /** The hospitals. */
    public InputStream sites(String healthSystem, String timeZone) {
        return file(
                "siteId,name,healthSystem,timeZone,country,region",
                Arrays.stream(Hospital.values())
                        .map(hospital ->
                                String.join(",", hospital.name(), hospital.title(), healthSystem, timeZone, "US", "")));
    }

    /** The physicians: three in five are employed. */
    public InputStream physicians() {
        return file(
                "physicianId,userId,familyName,givenName,email,specialtyCode,siteId,employment,privilegesActive,clinicalFte",
                roster.doctors().stream()
                        .map(doctor -> String.join(
                                ",",
                                doctor.id(),
                                doctor.userId(),
                                doctor.familyName(),
                                doctor.givenName(),
                                doctor.userId() + "@northlake.example",
                                doctor.field().code(),
                                doctor.hospital().name(),
                                employment(doctor.number()),
                                doctor.privileges() ? "YES" : "NO",
                                CLINICAL_SHARES.get(doctor.number() % CLINICAL_SHARES.size()))));
    }

    /** The departments with their chiefs. */
    public InputStream departments() {
        return file(
                "siteId,specialtyCode,chiefUserId",
                Arrays.stream(Hospital.values()).flatMap(hospital -> Arrays.stream(Field.values())
                        .filter(field -> !roster.at(field, hospital).isEmpty())
                        .map(field -> String.join(
                                ",",
                                hospital.name(),
                                field.code(),
                                roster.chief(field, hospital).userId()))));
    }

    private static String employment(int number) {
        return number % 5 < 3 ? "EMPLOYED" : number % 10 == 4 ? "RESIDENT" : "INDEPENDENT";
    }

    private static InputStream file(String head, Stream<String> rows) {
        String text = Stream.concat(Stream.of(head), rows).collect(Collectors.joining("\n", "", "\n"));
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
