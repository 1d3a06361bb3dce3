package health.sts.people;

/** The cases of one sort as an auditor finds them by whom or what they are about; each capability offers a bean for each. */
public interface CasesAbout {

    /** Where these cases stand, one row each. */
    CaseTable cases();
}
