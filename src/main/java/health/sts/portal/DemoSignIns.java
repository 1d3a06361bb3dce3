package health.sts.portal;

import java.util.List;

/** The sign-ins of the demo programme, listed on the sign-in page; outside the demo there is no such bean. */
public interface DemoSignIns {

    /** The people one can sign in as, in the order to show them. */
    List<Person> people();

    /**
     * One person of the demo.
     *
     * @param userId what to type as user name
     * @param password what to type as password
     * @param name for example "Dr. Amir Osei"
     * @param role for example "Chief medical information officer"
     */
    record Person(String userId, String password, String name, String role) {}
}
