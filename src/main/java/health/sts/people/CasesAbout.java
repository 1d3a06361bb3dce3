package health.sts.people;

import java.util.Optional;

/** The cases of one sort as an auditor finds them by whom or what they are about; each capability offers a bean for each. */
public interface CasesAbout {

    /** Where these cases stand, one row each. */
    CaseTable cases();

    /** How the business keys begin of cases that people call by their physician; empty where they are called otherwise. */
    default Optional<String> calledByPhysician() {
        return Optional.empty();
    }
}
