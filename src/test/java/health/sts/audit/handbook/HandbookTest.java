package health.sts.audit.handbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import health.sts.audit.handbook.Chapter.OfProcess;
import health.sts.audit.handbook.Chapter.OfTable;
import health.sts.audit.handbook.Chapter.Use;
import health.sts.audit.handbook.bpmn.ProcessView.Kind;
import health.sts.audit.handbook.bpmn.ProcessView.Node;
import health.sts.audit.handbook.bpmn.ProcessView.Way;
import health.sts.audit.handbook.form.FormView;
import health.sts.audit.handbook.form.FormView.Field;
import health.sts.shared.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The handbook of the real models: what they say is on the page, nothing of it is lost. */
class HandbookTest {

    private static final ShelfOfFiles MODELS = ShelfOfFiles.ofRepository();
    private static final Handbook HANDBOOK = MODELS.handbook();

    @Test
    void everyProcessAndTableIsListedUnderItsCapabilityWithItsPurpose() {
        Contents contents = HANDBOOK.contents("");
        assertThat(contents.groups()).extracting(Contents.Group::title).contains("Accountability", "Recruitment");
        assertThat(contents.groups())
                .flatExtracting(Contents.Group::entries)
                .allSatisfy(entry -> assertThat(entry.purpose()).isNotEmpty().doesNotContain("\n"));
        assertThat(contents.groups())
                .flatExtracting(Contents.Group::entries)
                .extracting(entry -> entry.model().key())
                .contains(
                        "accountability-action",
                        "deadline-watch",
                        "escalation-ladder",
                        "candidate-assessment",
                        "participation-agreement",
                        "trainer-recruitment",
                        "trainer-eligibility");
    }

    @Test
    void aSearchFindsTheStepThatHoldsTheWords() {
        Contents contents = HANDBOOK.contents("  Protected TIME clinic ");
        assertThat(contents.count()).isEqualTo(1);
        Contents.Entry entry = contents.groups().get(0).entries().get(0);
        assertThat(entry.model().key()).isEqualTo("trainer-recruitment");
        assertThat(entry.hits()).extracting(Use::step).containsExactly("userTask_releaseTime");
        assertThat(HANDBOOK.contents("no such words anywhere").groups()).isEmpty();
        assertThat(HANDBOOK.contents("x".repeat(5000)).search()).hasSize(100);
    }

    @Test
    void theStraightWayOfARecruitmentIsToldFromNominationToAppointment() {
        assertThat(process("trainer-recruitment").process().straight())
                .extracting(Node::name)
                .containsExactly(
                        "Assess candidate",
                        "What did the assessment say?",
                        "Hold seat",
                        "Seat free?",
                        "Release protected time",
                        "Time released?",
                        "Conclude agreement",
                        "Agreement signed?",
                        "Appoint trainer",
                        "Appointed?",
                        "Tell the council");
        assertThat(process("candidate-assessment").process().straight())
                .extracting(Node::id)
                .startsWith("gateway_consentNeeded", "userTask_endorseCandidate")
                .doesNotContain("userTask_giveConsent", "userTask_reviewConflict");
        assertThat(process("candidate-assessment").process().aside())
                .extracting(Node::id)
                .startsWith("userTask_giveConsent", "gateway_consentGiven", "boundaryEvent_consentOverdue");
    }

    @Test
    void everyHumanTaskIsToldWithRoleDeadlineEscalationAndForm() {
        for (String key : List.of(
                "trainer-recruitment", "candidate-assessment", "participation-agreement", "accountability-action")) {
            OfProcess chapter = process(key);
            assertThat(tasks(chapter)).isNotEmpty().allSatisfy(task -> {
                assertThat(task.facts()).containsKeys("Who", "Time allowed", "When it is late");
                assertThat(task.facts().get("Who") + task.facts().get("Time allowed"))
                        .doesNotContain("${");
                assertThat(chapter.form(task.form()).fields()).isNotEmpty();
            });
        }
        Node release = node("trainer-recruitment", "userTask_releaseTime");
        assertThat(release.role()).containsExactly("Department chief", "Chief medical information officer");
        assertThat(release.facts())
                .containsEntry("Who", "The chief (as Department chief), else Chief medical information officer")
                .containsEntry("Time allowed", "7 working days");
        assertThat(release.facts().get("When it is late")).startsWith("Chief medical information officer is told");
        assertThat(node("accountability-action", "userTask_carryOutAction").facts())
                .containsEntry("Who", "The owner")
                .containsEntry("Time allowed", "until the date the case names as “due at”");
        assertThat(node("accountability-action", "userTask_checkAction").facts())
                .containsEntry("Who", "The group that the case names as “checker”");
    }

    @Test
    void separationOfDutiesNamesTheStepsAlsoOfOtherProcesses() {
        OfProcess agreement = process("participation-agreement");
        assertThat(agreement.notBy(agreement
                        .process()
                        .node("userTask_countersignAgreement")
                        .orElseThrow()))
                .isEqualTo(
                        "whoever did “Physician nominated”, whoever did “Sign agreement” and the person the case is about");
        assertThat(agreement.notBy(
                        agreement.process().node("userTask_signAgreement").orElseThrow()))
                .isEmpty();
    }

    @Test
    void everyEndIsToldByItsName() {
        assertThat(process("trainer-recruitment").process().ends())
                .extracting(Node::name)
                .containsExactlyInAnyOrder(
                        "Trainer appointed",
                        "Released from reserve",
                        "Candidate rejected",
                        "Nomination not accepted",
                        "Time not released",
                        "Agreement not signed",
                        "Agreement expired",
                        "Candidate not appointed",
                        "Candidacy withdrawn");
        assertThat(process("accountability-action").process().ends())
                .extracting(Node::name)
                .containsExactly("Action done", "Action cancelled");
    }

    @Test
    void questionsHaveTheirAnswersAndConditionsInWords() {
        assertThat(node("trainer-recruitment", "gateway_seatFree").ways())
                .extracting(Way::answer, Way::condition, Way::targetName)
                .containsExactly(
                        tuple("yes", "seat held is yes", "Release protected time"),
                        tuple("no", "seat held is no", "Wait in reserve"));
        assertThat(node("candidate-assessment", "gateway_endorsed").ways())
                .extracting(Way::condition)
                .containsExactly(
                        "endorsements received is at least endorsements required",
                        "endorsements received is less than endorsements required");
    }

    @Test
    void timersEventsAndSeveralPeopleAreSaidInWords() {
        assertThat(node("trainer-recruitment", "boundaryEvent_reserveEnded").facts())
                .containsEntry("Happens", "on the date the case names as “reserve until”")
                .containsEntry("While", "“Wait in reserve” is open");
        assertThat(node("candidate-assessment", "boundaryEvent_consentOverdue").facts())
                .containsEntry("Happens", "14 working days later")
                .containsEntry("That step", "is closed then");
        assertThat(node("candidate-assessment", "userTask_endorseCandidate").facts())
                .containsEntry(
                        "For several",
                        "each endorser, all at the same time, each on their own; closed as soon as endorsements"
                                + " received is at least endorsements required");
        assertThat(node("trainer-recruitment", "serviceTask_notifyCouncil").facts())
                .containsEntry("If it fails for technical reasons", "tried again 3 times, every 5 minutes");
        assertThat(node("trainer-recruitment", "startEvent_candidacyWithdrawn").facts())
                .containsEntry("Happens", "when the message “recruitment.candidacyWithdrawn” arrives");
        assertThat(process("deadline-watch").process().starts().get(0).facts()).containsEntry("Happens", "every hour");
    }

    @Test
    void nothingOfARealModelIsLeftOutOrQuotedAsCode() {
        for (String key : List.of(
                "trainer-recruitment",
                "candidate-assessment",
                "participation-agreement",
                "accountability-action",
                "deadline-watch")) {
            assertThat(process(key).process().nodes()).allSatisfy(node -> {
                assertThat(node.text()).isNotEmpty();
                assertThat(node.facts().values()).noneMatch(words -> words.contains("${"));
                assertThat(node.ways())
                        .extracting(way -> String.valueOf(way.condition()))
                        .noneMatch(words -> words.contains("${") || words.startsWith("“"));
            });
        }
    }

    @Test
    void processesThatCallEachOtherAreLinkedBothWays() {
        assertThat(process("trainer-recruitment").calls())
                .containsOnlyKeys("candidate-assessment", "participation-agreement");
        assertThat(process("candidate-assessment").calledBy())
                .extracting(Use::step)
                .containsExactly("callActivity_assessCandidate");
        assertThat(process("trainer-recruitment").process().starters())
                .containsExactly("Physician", "Department chief");
    }

    @Test
    void aTableKnowsTheStepsThatAskIt() {
        assertThat(table("trainer-eligibility").usedBy())
                .extracting(Use::step)
                .containsExactly("businessRuleTask_decideEligibility");
        assertThat(table("escalation-ladder").usedBy())
                .extracting(Use::step)
                .containsExactly("serviceTask_remindAndEscalate");
        assertThat(process("candidate-assessment").tables())
                .extracting(table -> table.view().name())
                .containsExactly("Trainer eligibility");
    }

    @Test
    void theLadderIsToldFromItsFirstStepToItsLast() {
        assertThat(process("trainer-recruitment").ladder()).hasSize(5);
        assertThat(process("trainer-recruitment").ladder().get(1)).startsWith("Half of the time is used");
        assertThat(process("trainer-recruitment").ladder().get(4)).startsWith("Seven or more working days late");
        assertThat(process("deadline-watch").ladder()).isEmpty();
    }

    @Test
    void aFormIsToldWithItsQuestionsChoicesAndConditions() {
        FormView form = process("trainer-recruitment").form("release-time");
        assertThat(form.fields())
                .extracting(Field::key)
                .containsExactly("timeDecision", "hoursPerWeek", "weeks", "backfillPlan", "timeComment");
        assertThat(form.fields().get(0).choices())
                .containsExactly("Yes, I release the time below", "No, I cannot release the time");
        assertThat(form.fields().get(1).limits()).isEqualTo("from 0 to 40");
        assertThat(form.fields().get(2).type()).isEqualTo("whole number");
        assertThat(form.fields().get(3).limits()).isEqualTo("at most 1,000 characters");
        assertThat(form.fields().get(3).shown())
                .isEqualTo("not if “Do you release protected time?” is “No, I cannot release the time”");
    }

    @Test
    void aPageIsAtMostThreeStatementsAndReadTextsStayInMemory() {
        ShelfOfFiles models = ShelfOfFiles.ofRepository();
        Handbook handbook = models.handbook();
        handbook.newest("trainer-recruitment");
        assertThat(models.statements).isEqualTo(2);
        handbook.newest("candidate-assessment");
        assertThat(models.statements).isEqualTo(3);
        handbook.contents("trainer");
        assertThat(models.statements).isLessThanOrEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "release-time", "../../etc/passwd", " "})
    void whatIsNoProcessOrTableIsNotInTheHandbook(String key) {
        assertThatThrownBy(() -> HANDBOOK.newest(key))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "2", "-1", "01", "one", "99999999999999999999"})
    void aVersionThatNeverWasIsNotFound(String version) {
        assertThatThrownBy(() -> HANDBOOK.version("trainer-recruitment", version, null))
                .isInstanceOf(Refusal.class)
                .hasMessage("“trainer-recruitment” has no such version. All its versions are listed on its page.");
    }

    @Test
    void aTextThatCannotBeReadIsSaidSo() {
        Handbook handbook = new ShelfOfFiles()
                .keep("processes/x/damaged.bpmn", 1, "<bpmn")
                .keep(
                        "processes/x/reaching-out.dmn",
                        1,
                        "<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><definitions>&e;</definitions>")
                .handbook();
        assertThatThrownBy(() -> handbook.newest("damaged")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> handbook.newest("reaching-out")).isInstanceOf(Refusal.class);
        assertThat(handbook.contents("").count()).isEqualTo(2);
    }

    private static List<Node> tasks(OfProcess chapter) {
        return chapter.process()
                .nodes()
                .filter(node -> node.kind() == Kind.PERSON)
                .toList();
    }

    private static Node node(String process, String id) {
        return process(process).process().node(id).orElseThrow();
    }

    private static OfProcess process(String key) {
        return (OfProcess) HANDBOOK.newest(key).chapter();
    }

    private static OfTable table(String key) {
        return (OfTable) HANDBOOK.newest(key).chapter();
    }
}
