package health.sts.review.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import health.sts.review.sustain.Sustainment;
import health.sts.review.sustain.Sustainment.Coverage;
import health.sts.review.sustain.Sustainment.PeopleQuery;
import health.sts.review.sustain.Sustainment.Person;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.springframework.stereotype.Component;

/** Coverage and people as files, written a page at a time. */
@Component
class SustainmentCsv {

    private static final int AT_ONCE = 1_000;

    private final Sustainment sustainment;

    SustainmentCsv(Sustainment sustainment) {
        this.sustainment = sustainment;
    }

    void coverage(List<Coverage> rows, Writer out) throws IOException {
        CsvWriter csv = CsvWriter.builder().build(out);
        csv.writeRecord("specialty_code", "specialty", "wave", "live", "active", "minimum", "on_the_way", "state");
        rows.forEach(row -> row.cells()
                .forEach(cell -> csv.writeRecord(CsvFile.cells(
                        row.specialtyCode(),
                        row.name(),
                        cell.waveNumber(),
                        cell.live(),
                        cell.active(),
                        cell.minimum(),
                        cell.underWay(),
                        cell.words()))));
        csv.flush();
    }

    void people(PeopleQuery query, Writer out) throws IOException {
        CsvWriter csv = CsvWriter.builder().build(out);
        csv.writeRecord(
                "training", "name", "specialty", "site", "wave", "last_proof", "asked", "joined", "access", "missing");
        String after = "";
        List<Person> rows;
        do {
            rows = sustainment.people(new PeopleQuery(query.show(), query.specialtyCode(), after), AT_ONCE);
            rows.forEach(one -> csv.writeRecord(CsvFile.cells(
                    one.trainingId(),
                    one.name(),
                    one.specialty(),
                    one.site(),
                    one.wave(),
                    one.provenAt(),
                    one.askedAt(),
                    one.joinedAt(),
                    one.blocked() ? "BLOCKED" : "ELIGIBLE",
                    one.blocked() ? one.missing() : "")));
            after = rows.isEmpty() ? after : rows.get(rows.size() - 1).trainingId();
        } while (rows.size() == AT_ONCE);
        csv.flush();
    }
}
