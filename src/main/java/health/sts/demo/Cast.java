package health.sts.demo;

import health.sts.demo.roster.DemoRoster.CastMember;
import health.sts.demo.roster.Field;
import health.sts.demo.roster.Hospital;
import health.sts.shared.Role;
import java.util.List;
import java.util.Set;

/** The people one can sign in as, all fictional. */
final class Cast {

    static final String PROGRAM_MANAGER = "lfinch";

    /** One of them; those who practise are in the roster under the same user id. */
    record Player(String userId, String givenName, String familyName, boolean doctor, String title, Set<Role> roles) {

        String name() {
            return (doctor ? "Dr. " : "") + givenName + " " + familyName;
        }
    }

    static final List<Player> PLAYERS = List.of(
            player("lfinch", "Laura", "Finch", "Programme manager", Role.PROGRAM_MANAGER),
            doctor("aosei", "Amir", "Osei", "Chief medical information officer", Role.CMIO),
            doctor("kvoss", "Karl", "Voss", "Department chief, orthopaedic surgery", Role.DEPT_CHIEF, Role.PHYSICIAN),
            doctor("nlind", "Nora", "Lind", "Physician, orthopaedic surgery", Role.PHYSICIAN),
            doctor("mtanaka", "Mei", "Tanaka", "Peer trainer, cardiology", Role.PHYSICIAN),
            doctor("sadeyemi", "Samuel", "Adeyemi", "Peer trainer, emergency medicine", Role.PHYSICIAN),
            doctor("rcalder", "Ruth", "Calder", "Physician Advisory Council, pediatrics", Role.PAC, Role.PHYSICIAN),
            doctor("emarsh", "Elena", "Marsh", "Learner, cardiology at Mill River", Role.PHYSICIAN),
            doctor("opark", "Owen", "Park", "Learner with access, orthopaedic surgery at Mill River", Role.PHYSICIAN),
            player("pnand", "Priya", "Nand", "Compliance", Role.COMPLIANCE),
            doctor("hbrandt", "Helen", "Brandt", "Executive sponsor, chief medical officer", Role.EXEC_SPONSOR),
            player("treyes", "Tom", "Reyes", "Training manager", Role.TRAINING_MANAGER, Role.EVALUATOR),
            player("mhale", "Marcus", "Hale", "Principal trainer, evaluator", Role.EVALUATOR),
            doctor("jsoto", "Julia", "Soto", "Physician informaticist, evaluator", Role.EVALUATOR),
            player("dwhitlock", "Denise", "Whitlock", "Credentialed trainer, co-trainer and evaluator", Role.EVALUATOR),
            doctor("iromero", "Iris", "Romero", "On the way to peer trainer, otolaryngology", Role.PHYSICIAN),
            player("iwalsh", "Ines", "Walsh", "Finance manager", Role.FINANCE_MANAGER),
            doctor("bamaral", "Beatriz", "Amaral", "Chief of staff", Role.CHIEF_OF_STAFF),
            player("gholm", "Grace", "Holm", "Internal auditor", Role.AUDITOR));

    static final List<CastMember> PHYSICIANS = List.of(
            new CastMember("kvoss", "Karl", "Voss", Field.ORTHOPAEDICS, Hospital.MLR),
            new CastMember("opark", "Owen", "Park", Field.ORTHOPAEDICS, Hospital.MLR),
            new CastMember("emarsh", "Elena", "Marsh", Field.CARDIOLOGY, Hospital.MLR),
            new CastMember("nlind", "Nora", "Lind", Field.ORTHOPAEDICS, Hospital.LSG),
            new CastMember("mtanaka", "Mei", "Tanaka", Field.CARDIOLOGY, Hospital.NLU),
            new CastMember("sadeyemi", "Samuel", "Adeyemi", Field.EMERGENCY, Hospital.HPC),
            new CastMember("rcalder", "Ruth", "Calder", Field.PEDIATRICS, Hospital.NLU),
            new CastMember("iromero", "Iris", "Romero", Field.OTOLARYNGOLOGY, Hospital.EGT));

    private Cast() {}

    private static Player player(String userId, String given, String family, String title, Role... roles) {
        return new Player(userId, given, family, false, title, Set.of(roles));
    }

    private static Player doctor(String userId, String given, String family, String title, Role... roles) {
        return new Player(userId, given, family, true, title, Set.of(roles));
    }
}
