package health.sts.demo.certification;

import health.sts.demo.certification.WayBook.Book;
import health.sts.demo.recruitment.DemoRecruitment.Play;
import health.sts.demo.stage.Notes;
import health.sts.demo.stage.OfficeHours;
import health.sts.demo.stage.Stage;
import health.sts.demo.stage.Troupe;
import health.sts.engine.Processes;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The certification of the demonstration's trainers, played by the people in it. */
@Component
@Profile("demo")
public class DemoCertification {

    private final Stage stage;
    private final Notes notes;
    private final Conduct conduct;
    private final Refused refused;
    private final Diary diary;
    private final Processes processes;
    private final RequestsMade requests;
    private final BegunCases cases;
    private final OfficeHours hours;

    DemoCertification(
            Stage stage,
            Notes notes,
            Conduct conduct,
            Refused refused,
            Diary diary,
            Processes processes,
            RequestsMade requests,
            BegunCases cases,
            OfficeHours hours) {
        this.stage = stage;
        this.notes = notes;
        this.conduct = conduct;
        this.refused = refused;
        this.diary = diary;
        this.processes = processes;
        this.requests = requests;
        this.cases = cases;
        this.hours = hours;
    }

    /** The people of the certification, at the point that was reached before. */
    public List<Troupe> troupes(Play recruitment, LocalDate today) {
        Book book = new WayBook(hours, today)
                .write(recruitment.appointed(1), recruitment.appointed(2), recruitment.appointed(3));
        Certifying certifying = new Certifying(stage, notes, conduct, refused, cases, book.ways());
        certifying.recall();
        MorningWatch watch =
                new MorningWatch(stage, processes, requests, at -> diary.worthAWatch(hours.dayOf(at), today));
        return List.of(new Occasions(stage, notes, diary.write(book, today)), watch, certifying);
    }
}
