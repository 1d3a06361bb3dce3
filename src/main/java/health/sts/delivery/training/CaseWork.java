package health.sts.delivery.training;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What is done for many learners behind the pages. */
@Component
class CaseWork {

    private final Portions begin;
    private final Portions lookAgain;

    CaseWork(BeginCases begin, LookAgain lookAgain, TransactionTemplate transactions, Clock clock) {
        this.begin = new Portions(begin, transactions, clock);
        this.lookAgain = new Portions(lookAgain, transactions, clock);
    }

    int some(int most) {
        return begin.run(most) + lookAgain.run(most);
    }
}
