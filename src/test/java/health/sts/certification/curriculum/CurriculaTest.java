package health.sts.certification.curriculum;

import static health.sts.certification.curriculum.CurriculumFixture.CARDIOLOGY;
import static health.sts.certification.curriculum.CurriculumFixture.UROLOGY;
import static health.sts.certification.curriculum.CurriculumFixture.classes;
import static health.sts.certification.curriculum.CurriculumFixture.course;
import static health.sts.certification.curriculum.CurriculumFixture.item;
import static health.sts.certification.curriculum.CurriculumFixture.publication;
import static health.sts.certification.curriculum.CurriculumFixture.scenario;
import static health.sts.certification.curriculum.CurriculumFixture.three;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import health.sts.certification.CurriculumPublished;
import health.sts.certification.curriculum.Curricula.Publication;
import health.sts.certification.curriculum.CurriculumItem.Kind;
import health.sts.shared.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DuplicateKeyException;

class CurriculaTest {

    private final CurriculumFixture here = new CurriculumFixture();

    @AfterEach
    void closeTheDatabase() {
        here.close();
    }

    @Test
    void theFirstVersionIsInForceOnRecordAndAnnounced() {
        assertThat(here.publish(three())).isEqualTo(1);

        CurriculumVersion version = here.curricula.inForce(UROLOGY);
        assertThat(version.version()).isEqualTo(1);
        assertThat(version.publishedBy()).isEqualTo("treyes");
        assertThat(version.items()).extracting(CurriculumItem::code).containsExactly("EHR-CORE", "TTT", "ADMIT");
        assertThat(version.items()).extracting(CurriculumItem::revision).containsOnly(1);
        assertThat(here.lastLine().step()).isEqualTo("publishCurriculum");
        assertThat(here.lastLine().content()).containsKey("new").doesNotContainKey("old");
        assertThat(here.events).containsExactly(new CurriculumPublished(UROLOGY, 1, false));
    }

    @Test
    void aRevisionRisesWhereTheContentChangedAndOnlyThere() {
        here.publish(three());
        here.publish(course("EHR-CORE", "18"), classes("TTT", "10.00"), scenario("ADMIT"), scenario("DISCHARGE"));

        CurriculumVersion version = here.curricula.inForce(UROLOGY);
        assertThat(version.items()).extracting(CurriculumItem::revision).containsExactly(2, 1, 1, 1);
        assertThat(here.lastLine().content()).containsKeys("old", "new");
        assertThat(CurriculumChange.between(here.curricula.version(UROLOGY, 1), version))
                .extracting(change -> change.code() + " " + change.title())
                .containsExactly("EHR-CORE Changed", "DISCHARGE Added");
    }

    @Test
    void aCodeThatComesBackGoesOnCounting() {
        here.publish(course("EHR-CORE", "16"), classes("TTT", "10"), scenario("ADMIT"), scenario("NOTES"));
        here.publish(three());
        here.publish(
                course("EHR-CORE", "16"),
                classes("TTT", "10"),
                scenario("ADMIT"),
                item("NOTES", Kind.SCENARIO, "Notes anew", null, true));

        assertThat(here.curricula.inForce(UROLOGY).items().get(3).revision()).isEqualTo(2);
    }

    @Test
    void whatBecomesMandatoryIsNewForThoseWhoLeftItOut() {
        CurriculumItem optional = item("NOTES", Kind.SCENARIO, "Notes", null, false);
        CurriculumItem mandatory = item("NOTES", Kind.SCENARIO, "Notes", null, true);
        here.publish(with(optional));
        here.publish(with(mandatory));
        assertThat(here.curricula.inForce(UROLOGY).items().get(3).revision()).isEqualTo(2);
        here.publish(with(optional));
        assertThat(here.curricula.inForce(UROLOGY).items().get(3).revision()).isEqualTo(2);
        assertThat(CurriculumChange.between(here.curricula.version(UROLOGY, 2), here.curricula.version(UROLOGY, 3)))
                .extracting(CurriculumChange::title)
                .containsExactly("No longer mandatory");
    }

    @Test
    void aMajorUpgradeIsAnnouncedAsOneEvenWithTheSameItems() {
        here.publish(three());
        here.curricula.publish(new Publication(UROLOGY, true, "EHR 2028", "As before", null, List.of(three())));
        assertThat(here.events).endsWith(new CurriculumPublished(UROLOGY, 2, true));
        assertThat(here.lastLine().outcome()).isEqualTo("MAJOR_UPGRADE");
    }

    @Test
    void aVersionThatChangesNothingIsRefused() {
        here.publish(three());
        refused(() -> here.publish(three()), "items", "Nothing differs from version 1");
    }

    @Test
    void onlyATrainingManagerPublishes() {
        assertThatThrownBy(() ->
                        here.as(CurriculumFixture.TRAINER, () -> here.curricula.publish(publication(UROLOGY, three()))))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
        assertThat(here.curricula.newest()).isEmpty();
    }

    @Test
    void withoutACurriculumThereIsAConflictThatSaysTheWayOut() {
        assertThatThrownBy(() -> here.curricula.inForce(CARDIOLOGY))
                .hasMessageContaining("The training manager has to publish one first")
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.kind()).isEqualTo(Refusal.Kind.CONFLICT));
        assertThatThrownBy(() -> here.curricula.version(UROLOGY, 7)).hasMessageContaining("no version 7");
    }

    @Test
    void theSecondOfTwoWhoPublishAtOnceIsTold() {
        here.publish(three());
        // As if both had read version 1: the number is taken when the second writes.
        CurriculumStore store = mock(CurriculumStore.class);
        when(store.newest(UROLOGY)).thenReturn(Optional.of(here.curricula.version(UROLOGY, 1)));
        doThrow(new DuplicateKeyException("taken")).when(store).insert(any());
        assertThatThrownBy(() -> here.over(store).publish(publication(UROLOGY, with(scenario("NOTES")))))
                .hasMessageContaining("Somebody else published version 2")
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.kind()).isEqualTo(Refusal.Kind.CONFLICT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"COURSE", "TRAIN_THE_TRAINER", "SCENARIO"})
    void oneMandatoryItemOfEachKindIsNeeded(String missing) {
        CurriculumItem[] items = Stream.of(three())
                .map(item -> item.kind().name().equals(missing)
                        ? new CurriculumItem(item.code(), item.kind(), item.title(), null, 0, item.hours(), false)
                        : item)
                .toArray(CurriculumItem[]::new);
        refused(() -> here.publish(items), "items", Kind.valueOf(missing).title());
    }

    @Test
    void whatIsWrongIsNamedWithItsField() {
        refused(() -> here.publish(with(scenario("ADMIT"))), "code.4", "Lines 3 and 4 both have the code ADMIT");
        refused(() -> here.publish(with(scenario("admit"))), "code.4", "Lines 3 and 4");
        refused(() -> here.publish(with(scenario("A B"))), "code.4", "letters, digits and hyphens");
        refused(() -> here.publish(with(item("X1", Kind.SCENARIO, " ", null, true))), "title.4", "is empty");
        refused(
                () -> here.publish(with(item("X1", Kind.SCENARIO, "x".repeat(201), null, true))),
                "title.4",
                "201 characters; at most 200");
        refused(() -> here.publish(with(item("X1", Kind.SCENARIO, "X", "2", true))), "hours.4", "has no hours");
        refused(() -> here.publish(with(item("X1", Kind.COURSE, "X", null, true))), "hours.4", "how many hours");
        refused(() -> here.publish(with(item("X1", Kind.COURSE, "X", "0", true))), "hours.4", "more than 0");
        refused(() -> here.publish(with(item("X1", Kind.COURSE, "X", "200.01", true))), "hours.4", "at most 200");
        refused(() -> here.publish(with(item("X1", Kind.COURSE, "X", "1.125", true))), "hours.4", "two decimals");
        refused(() -> here.publish(with(item("X1", null, "X", null, true))), "kind.4", "choose the kind");
        refused(
                () -> here.curricula.publish(new Publication("999", false, "n", "b", null, List.of(three()))),
                "specialties",
                "no specialty 999");
        refused(
                () -> here.curricula.publish(new Publication(UROLOGY, false, "", "b", null, List.of(three()))),
                "note",
                "is empty");
        refused(
                () -> here.curricula.publish(
                        new Publication(UROLOGY, false, "n", "x".repeat(2001), null, List.of(three()))),
                "examBlueprint",
                "2,001 characters");
        refused(
                () -> here.curricula.publish(
                        new Publication(UROLOGY, false, "n", "b", "javascript:alert(1)", List.of(three()))),
                "examUrl",
                "https://");
    }

    @Test
    void sixtyItemsAreTakenAndSixtyOneAreNot() {
        refused(() -> here.publish(many(61)), "items", "at most 60");
        assertThat(here.publish(many(60))).isEqualTo(1);
        assertThat(here.curricula.inForce(UROLOGY).items()).hasSize(60);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update curriculum_version set note = 'x'",
                "delete from curriculum_version",
                "update curriculum_item set title = 'x'",
                "delete from curriculum_item"
            })
    void aPublishedVersionNeverChanges(String change) {
        here.publish(three());
        assertThatThrownBy(() -> here.jdbc.sql(change).update()).hasMessageContaining("never changed");
    }

    private static CurriculumItem[] with(CurriculumItem more) {
        return Stream.concat(Stream.of(three()), Stream.of(more)).toArray(CurriculumItem[]::new);
    }

    private static CurriculumItem[] many(int count) {
        return Stream.concat(Stream.of(three()), IntStream.range(3, count).mapToObj(i -> scenario("S-" + i)))
                .toArray(CurriculumItem[]::new);
    }

    private static void refused(ThrowingCallable act, String field, String words) {
        assertThatThrownBy(act).hasMessageContaining(words).isInstanceOfSatisfying(Refusal.class, no -> {
            assertThat(no.kind()).isEqualTo(Refusal.Kind.INVALID);
            assertThat(no.field()).contains(field);
        });
    }
}
