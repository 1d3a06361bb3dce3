package health.sts.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class BigRosterTest {

    private static final int ROWS = 100_000;

    @Test
    @Timeout(value = 3, unit = TimeUnit.MINUTES)
    void aHundredThousandPhysiciansGoInOutAndBackAgain() {
        try (PeopleFixture here = new PeopleFixture()) {
            here.sites();
            byte[] file = PeopleFixture.many(ROWS).getBytes(StandardCharsets.UTF_8);

            String first = here.imports.preview(ImportKind.PHYSICIANS, new ByteArrayInputStream(file), "big.csv");
            here.imports.apply(first);
            assertThat(here.imports.find(first).counts()).isEqualTo(new ImportCounts(ROWS, ROWS, 0, 0, 0, 0));

            String again = here.imports.preview(ImportKind.PHYSICIANS, new ByteArrayInputStream(file), "big.csv");
            assertThat(here.imports.find(again).counts()).isEqualTo(new ImportCounts(ROWS, 0, 0, 0, ROWS, 0));

            CheckedOutputStream out = new CheckedOutputStream(OutputStream.nullOutputStream(), new CRC32());
            assertThatCode(() -> here.exports.export(ImportKind.PHYSICIANS, RosterSearch.ALL, out))
                    .doesNotThrowAnyException();
            here.imports.undo(first);
            assertThat(here.roster.search(RosterSearch.ALL, 1).total()).isZero();
        }
    }
}
