package health.sts.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.sts.shared.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProgramsTest {

    private final ProgramFixture here = new ProgramFixture();

    @AfterEach
    void closeTheDatabase() {
        here.close();
    }

    @Test
    void aProgrammeIsKeptAndOnRecord() {
        ProgramView program = here.northlake();
        assertThat(here.programs.get(program.id()).healthSystem()).isEqualTo("Northlake Health");
        assertThat(here.programs.list()).extracting(ProgramView::id).containsExactly(program.id());
        assertThat(here.lastLine().step()).isEqualTo("createProgram");
    }

    @Test
    void aNameIsTakenOnce() {
        here.northlake();
        assertThatThrownBy(here::northlake).isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.field())
                .contains("name"));
    }

    @Test
    void aChangeIsOnRecordWithOldAndNewValues() {
        ProgramView program = here.northlake();
        here.programs.change(program.id(), 0, renamed("STS"));
        assertThat(here.programs.get(program.id()).name()).isEqualTo("STS");
        assertThat(here.lastLine().content()).containsKeys("old", "new");
    }

    @Test
    void theSecondOfTwoEditorsIsTold() {
        ProgramView program = here.northlake();
        here.programs.change(program.id(), 0, renamed("STS"));
        assertThatThrownBy(() -> here.programs.change(program.id(), 0, renamed("Mine")))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.kind()).isEqualTo(Refusal.Kind.CONFLICT));
    }

    @Test
    void anEmptyNameIsRefused() {
        assertThatThrownBy(() -> renamed(" ")).hasMessageContaining("1 to 200 characters");
    }

    private static ProgramDetails renamed(String name) {
        return new ProgramDetails(name, "Northlake Health", FormulaParameters.DEFAULTS);
    }
}
