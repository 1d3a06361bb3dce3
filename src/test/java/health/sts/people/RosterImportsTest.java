package health.sts.people;

import static health.sts.people.PeopleFixture.CARDIOLOGY;
import static health.sts.people.PeopleFixture.HEADER;
import static health.sts.people.PeopleFixture.SURGERY;
import static health.sts.people.PeopleFixture.file;
import static health.sts.people.PeopleFixture.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.sts.accountability.LedgerEntry;
import health.sts.shared.Actor;
import health.sts.shared.Refusal;
import health.sts.shared.Role;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RosterImportsTest {

    private PeopleFixture here;

    PeopleFixture fixture() {
        return new PeopleFixture();
    }

    @BeforeEach
    void twoSites() {
        here = fixture();
        here.sites();
        here.lines.clear();
        here.events.clear();
    }

    @AfterEach
    void close() {
        here.close();
    }

    @Test
    void aPreviewCountsAndChangesNothing() {
        here.physicians(row("P1", "Tanaka", CARDIOLOGY, "MRH"), row("P2", "Lind", SURGERY, "HPC"));
        List<String> before = here.everything();

        ImportView view = here.preview(
                ImportKind.PHYSICIANS, file(row("P1", "Tanaka", CARDIOLOGY, "HPC"), row("P3", "Voss", SURGERY, "HPC")));

        assertThat(view.counts()).isEqualTo(new ImportCounts(2, 1, 1, 1, 0, 0));
        assertThat(view.fileName()).isEqualTo("roster.csv");
        assertThat(view.applicable()).isTrue();
        assertThat(here.imports.differences(view.importId(), 10))
                .isEqualTo(new ImportDifferences(List.of("P3"), List.of("P1"), List.of("P2")));
        assertThat(here.everything()).isEqualTo(before);
    }

    @Test
    void anAppliedRosterHasItsDefaultsAndLeaversStayInactive() {
        here.physicians(row("P1", "Tanaka", SURGERY, "MRH"), row("P2", "Lind", SURGERY, "HPC"));
        here.physicians(row("P1", "Tanaka", SURGERY, "MRH"));

        PhysicianView tanaka = here.roster.physician("P1").orElseThrow();
        assertThat(tanaka.name()).isEqualTo("Dr. Mei Tanaka");
        assertThat(tanaka.userId()).isEqualTo("p1");
        assertThat(tanaka.highAcuity()).isTrue();
        assertThat(tanaka.multiRole()).isFalse();
        assertThat(tanaka.privilegesActive()).isTrue();
        assertThat(tanaka.clinicalFte()).isEqualByComparingTo("1.00");
        assertThat(tanaka.siteName()).isEqualTo("Mill River");
        assertThat(here.roster.physician("P2").orElseThrow().active()).isFalse();
        assertThat(here.events.get(1).leavers()).containsExactly("P2");
        assertThat(here.lines).hasSize(2).last().satisfies(line -> {
            assertThat(line.kind()).isEqualTo(LedgerEntry.Kind.IMPORT);
            assertThat(line.outcome()).isEqualTo("APPLIED");
            assertThat(line.content()).containsEntry("gone", 1).containsKey("fileSha256");
        });
    }

    @Test
    void undoRestoresExactlyWhatWasAndSaysWhoLeaves() {
        here.physicians(row("P1", "Tanaka", CARDIOLOGY, "MRH"), row("P2", "Lind", SURGERY, "HPC"));
        here.physicians(row("P1", "Tanaka", CARDIOLOGY, "MRH"));
        List<String> before = here.everything();
        ImportView view = here.physicians(
                row("P1", "Tanaka-Berg", CARDIOLOGY, "HPC"),
                row("P2", "Lind", SURGERY, "HPC"),
                row("P3", "Voss", SURGERY, "HPC"));
        assertThat(view.counts()).isEqualTo(new ImportCounts(3, 1, 2, 0, 0, 0));
        assertThat(view.undoable()).isTrue();

        here.imports.undo(view.importId());
        here.imports.undo(view.importId());

        assertThat(here.everything()).isEqualTo(before);
        assertThat(here.imports.find(view.importId()).status()).isEqualTo(ImportStatus.UNDONE);
        RosterApplied last = here.events.get(here.events.size() - 1);
        assertThat(last.undone()).isTrue();
        assertThat(last.leavers()).containsExactlyInAnyOrder("P2", "P3");
        assertThat(here.lines).extracting(LedgerEntry::outcome).endsWith("APPLIED", "UNDONE");
    }

    @Test
    void onlyTheLastImportCanBeUndone() {
        ImportView first = here.physicians(row("P1", "Tanaka", CARDIOLOGY, "MRH"));
        here.physicians(row("P1", "Tanaka", SURGERY, "MRH"));

        assertRefused(Refusal.Kind.CONFLICT, "not the last", () -> here.imports.undo(first.importId()));
    }

    @Test
    void aPreviewOfAnOlderRosterCannotBeApplied() {
        ImportView mine = here.preview(ImportKind.PHYSICIANS, file(row("P1", "Tanaka", CARDIOLOGY, "MRH")));
        here.physicians(row("P2", "Lind", SURGERY, "HPC"));
        List<String> before = here.everything();

        assertThat(here.imports.find(mine.importId()).applicable()).isFalse();
        assertRefused(Refusal.Kind.CONFLICT, "Load the file again", () -> here.imports.apply(mine.importId()));
        assertThat(here.everything()).isEqualTo(before);
    }

    @Test
    void aSecondClickOnApplyDoesNothing() {
        ImportView view = here.physicians(row("P1", "Tanaka", CARDIOLOGY, "MRH"));
        here.imports.apply(view.importId());
        assertThat(here.lines).hasSize(1);
    }

    @Test
    void refusedRowsAreNamedByLineColumnAndReasonAndBlockTheWhole() {
        ImportView view = here.preview(
                ImportKind.PHYSICIANS,
                HEADER
                        + """
                        P1,,Tanaka,"Mei
                        Li",mei@north.example,207RC0000X,MRH,employed,no,y,TRUE,"0,8",1234567893
                        P2,,Lind,Nora,nora,999X,XXX,PART,maybe,,,2.5,1234567890
                        P1,,Voss,Karl,,208600000X,MRH,EMPLOYED,,,,,
                        P4,,,Karl,,208600000X,MRH,EMPLOYED,,,,,
                        P5,,Voss,Karl
                        Р6,,Voss,Karl,,208600000X,MRH,EMPLOYED,,,,,
                        """);

        assertThat(view.counts()).isEqualTo(new ImportCounts(6, 1, 0, 0, 0, 5));
        assertThat(here.reasons(view))
                .contains(
                        "4 email: nora is not an email address.",
                        "4 specialtyCode: 999X is not a specialty of this roster. Use one of its NUCC codes.",
                        "4 siteId: XXX is not a site of the roster. Load the sites first or correct it.",
                        "4 employment: PART is not one of EMPLOYED, INDEPENDENT, RESIDENT.",
                        "4 highAcuity: maybe is neither YES nor NO.",
                        "4 clinicalFte: 2.5 is more than 1.50. Give the share of a full post, for example 0.80.",
                        "4 npi: 1234567890 fails its check digit. Correct it or leave it empty.",
                        "5 physicianId: P1 stands on line 2 already. Keep one of the two rows.",
                        "6 familyName: The cell is empty. Family name.",
                        "7 null: The row has 4 cells, the first line names 13 columns. Look for a missing or unquoted"
                                + " delimiter.")
                .anyMatch(reason -> reason.startsWith("8 physicianId: Р6 cannot be used here."));
        assertRefused(Refusal.Kind.CONFLICT, "Correct the file", () -> here.imports.apply(view.importId()));
        assertThat(here.roster.search(RosterSearch.ALL, 10).total()).isZero();
    }

    @Test
    void missingUnknownAndDoubledColumnsAreNamed() {
        ImportView view = here.preview(
                ImportKind.PHYSICIANS,
                "PhysicianID,familyName,familyName,nip,specialtyCode,employment\nP1,a,b,c,d,e\n");

        assertThat(here.reasons(view)).hasSize(4).satisfies(reasons -> {
            assertThat(reasons).anyMatch(r -> r.startsWith("1 familyName: The first line names this column twice."));
            assertThat(reasons).anyMatch(r -> r.startsWith("1 nip: There is no such column."));
            assertThat(reasons).anyMatch(r -> r.startsWith("1 givenName: The column is missing."));
            assertThat(reasons).anyMatch(r -> r.startsWith("1 siteId: The column is missing."));
        });
    }

    @Test
    void aFileWithoutRowsIsRefused() {
        assertThat(here.reasons(here.preview(ImportKind.PHYSICIANS, HEADER)))
                .containsExactly("0 null: The file holds no rows. Nothing would be left of the roster.");
        assertRefused(Refusal.Kind.INVALID, "empty", () -> here.preview(ImportKind.PHYSICIANS, ""));
    }

    @Test
    void aFileThatIsNoTextIsRefusedWithItsLine() {
        ImportView view =
                here.preview(ImportKind.PHYSICIANS, (HEADER + "\u0081").getBytes(Charset.forName("ISO-8859-1")));
        assertThat(view.encoding()).isNull();
        assertThat(here.reasons(view))
                .singleElement(InstanceOfAssertFactories.STRING)
                .startsWith("2 null:");
    }

    @Test
    void windows1252WithSemicolonsIsReadAndSaid() {
        ImportView view = here.preview(
                ImportKind.PHYSICIANS,
                file(row("P1", "Müller", CARDIOLOGY, "MRH"))
                        .replace(',', ';')
                        .getBytes(Charset.forName("windows-1252")));
        assertThat(view.encoding()).isEqualTo("Windows-1252");
        assertThat(view.delimiter()).isEqualTo("semicolon");
        here.imports.apply(view.importId());
        assertThat(here.roster.physician("P1").orElseThrow().familyName()).isEqualTo("Müller");
    }

    @Test
    void columnsThatAFileLeavesOutKeepWhatTheRosterSays() {
        here.apply(
                ImportKind.PHYSICIANS,
                HEADER
                        + "P1,mtanaka,Tanaka,Mei,mei@north.example,207RC0000X,MRH,EMPLOYED,YES,YES,NO,0.50,1234567893\n");
        ImportView view = here.apply(
                ImportKind.PHYSICIANS,
                "physicianId,familyName,givenName,specialtyCode,siteId,employment\n"
                        + "P1,Tanaka,Mei,207RC0000X,MRH,EMPLOYED\nP2,Lind,Nora,208600000X,HPC,RESIDENT\n");
        assertThat(view.counts()).isEqualTo(new ImportCounts(2, 1, 0, 0, 1, 0));
        assertThat(here.roster.physicianOfUser("mtanaka").orElseThrow().npi()).isEqualTo("1234567893");
    }

    @Test
    void signInIdsBelongToOnePersonAndMayBeSwapped() {
        here.physicians(row("P1", "Tanaka", CARDIOLOGY, "MRH"), row("P2", "Lind", SURGERY, "HPC"));
        String one = row("P1", "Tanaka", CARDIOLOGY, "MRH");
        String two = row("P2", "Lind", SURGERY, "HPC");

        here.physicians(one.replace("P1,,", "P1,p2,"), two.replace("P2,,", "P2,p1,"));
        assertThat(here.roster.physicianOfUser("p1").orElseThrow().physicianId())
                .isEqualTo("P2");

        assertThat(here.reasons(here.preview(ImportKind.PHYSICIANS, file(one.replace("P1,,", "P9,p1,")))))
                .singleElement(InstanceOfAssertFactories.STRING)
                .startsWith("2 userId: p1 is the sign-in id of P2, who is not in the file.");
        assertThat(here.reasons(here.preview(
                        ImportKind.PHYSICIANS, file(one.replace("P1,,", "P1,x,"), two.replace("P2,,", "P2,x,")))))
                .containsExactly("3 userId: x stands on line 2 already. Keep one of the two rows.");
    }

    @Test
    void aSiteWithPhysiciansCannotGo() {
        here.physicians(row("P1", "Tanaka", CARDIOLOGY, "MRH"));
        ImportView view = here.preview(
                ImportKind.SITES,
                "siteId,name,healthSystem,timeZone,country\nHPC,Harbor Point,Northlake Health,America/New_York,US\n");
        assertThat(here.reasons(view))
                .singleElement(InstanceOfAssertFactories.STRING)
                .startsWith("0 siteId: MRH is missing in the file, but 1 active physicians work there.");
    }

    @Test
    void aDepartmentHasItsChief() {
        here.physicians(row("P1", "Voss", SURGERY, "MRH"));
        here.apply(ImportKind.DEPARTMENTS, "siteId,specialtyCode,chiefUserId\nMRH,208600000X,p1\nHPC,208600000X,\n");

        assertThat(here.roster.chiefUserOf("MRH", SURGERY)).contains("p1");
        assertThat(here.roster.chiefUserOf("HPC", SURGERY)).isEmpty();
        assertThat(here.roster.departmentsOfChief("p1")).singleElement().satisfies(department -> {
            assertThat(department.chiefName()).isEqualTo("Dr. Mei Voss");
            assertThat(department.physicians()).isEqualTo(1);
        });
        assertThat(here.roster.departments()).hasSize(2);
        assertThat(here.reasons(here.preview(
                        ImportKind.DEPARTMENTS,
                        "siteId,specialtyCode,chiefUserId\nMRH,208600000X,p1\nMRH,208600000X,p2\n")))
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains("stands on line 2 already");
    }

    @Test
    void whatAnExportWritesAnImportTakesBackWithoutADifference() {
        here.apply(
                ImportKind.PHYSICIANS,
                HEADER
                        + """
                        P1,,"=cmd|' /C calc'!A0",'@mei,-mei@north.example,207RC0000X,MRH,EMPLOYED,YES,NO,NO,0.05,1234567893
                        P2,x@y,"O""Brien, 'Núñez'","A; B",,208600000X,HPC,RESIDENT,NO,YES,YES,1.5,
                        """);
        here.apply(ImportKind.DEPARTMENTS, "siteId,specialtyCode,chiefUserId\nMRH,208600000X,x@y\nHPC,208600000X,\n");
        assertThat(here.roster.physician("P1").orElseThrow().givenName()).isEqualTo("@mei");

        for (ImportKind kind : ImportKind.values()) {
            String exported = here.export(kind);
            ImportCounts counts = here.preview(kind, exported).counts();
            assertThat(counts).as(exported).isEqualTo(new ImportCounts(2, 0, 0, 0, 2, 0));
            assertThat(here.export(kind)).isEqualTo(exported);
        }
        assertThat(here.export(ImportKind.PHYSICIANS)).contains("'=cmd", "'@mei", "'-mei@");
        assertThat(here.lines).extracting(LedgerEntry::kind).endsWith(LedgerEntry.Kind.EXPORT);
    }

    @Test
    void withoutItsLineOnRecordNothingIsDone() {
        String waiting = here.preview(ImportKind.PHYSICIANS, file(row("P1", "Tanaka", CARDIOLOGY, "MRH")))
                .importId();
        here.refuseLedger = new IllegalStateException("no ledger");
        assertThatThrownBy(() -> here.imports.apply(waiting)).hasMessage("no ledger");
        assertThat(here.roster.physician("P1")).isEmpty();
        assertThat(here.imports.find(waiting).applicable()).isTrue();
        assertThatThrownBy(() -> here.export(ImportKind.SITES)).hasMessage("no ledger");
    }

    @Test
    void othersNeitherImportNorUndoAndOnlySomeExport() {
        ImportView view = here.physicians(row("P1", "Tanaka", CARDIOLOGY, "MRH"));
        here.actor = new Actor("gholm", Set.of(Role.AUDITOR));
        assertThat(here.export(ImportKind.SITES)).contains("MRH");
        assertRefused(Refusal.Kind.FORBIDDEN, "programme manager", () -> here.imports.undo(view.importId()));
        assertRefused(Refusal.Kind.FORBIDDEN, "programme manager", () -> here.preview(ImportKind.SITES, "x"));
        here.actor = new Actor("p1", Set.of(Role.PHYSICIAN, Role.DEPT_CHIEF));
        assertRefused(Refusal.Kind.FORBIDDEN, "export", () -> here.export(ImportKind.PHYSICIANS));
    }

    @Test
    void aDiscardedPreviewLeavesNoRowsBehind() {
        String id = here.preview(ImportKind.PHYSICIANS, file(row("P1", "Tanaka", "x", "MRH")))
                .importId();
        here.imports.discard(id);
        here.imports.discard(id);
        assertThat(here.imports.find(id).status()).isEqualTo(ImportStatus.DISCARDED);
        assertThat(here.jdbc.queryForObject("SELECT COUNT(*) FROM physician_staged", Integer.class))
                .isZero();
        assertRefused(Refusal.Kind.CONFLICT, "closed", () -> here.imports.apply(id));
        assertThat(here.imports.history(null, 10))
                .extracting(ImportView::importId)
                .contains(id);
    }

    private static void assertRefused(Refusal.Kind kind, String words, Runnable act) {
        assertThatThrownBy(act::run)
                .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class))
                .satisfies(refusal -> {
                    assertThat(refusal.kind()).isEqualTo(kind);
                    assertThat(refusal).hasMessageContaining(words);
                });
    }
}
