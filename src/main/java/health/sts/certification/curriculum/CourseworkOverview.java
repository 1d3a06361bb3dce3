package health.sts.certification.curriculum;

import health.sts.certification.Trainee;
import health.sts.certification.curriculum.EvidenceFiles.FileView;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All that the page of one trainer's coursework shows, in four statements. */
@Component
public class CourseworkOverview {

    private final CourseworkStore store;
    private final EvidenceStore evidence;
    private final EvidenceSettings settings;

    CourseworkOverview(CourseworkStore store, EvidenceStore evidence, EvidenceSettings settings) {
        this.store = store;
        this.evidence = evidence;
        this.settings = settings;
    }

    /**
     * One trainer's coursework.
     *
     * @param items of the current round
     * @param reports of all rounds, oldest first
     * @param files of all rounds, oldest first
     */
    public record Overview(List<CourseworkItem> items, List<CourseworkReport> reports, List<FileView> files) {

        /** How many mandatory items there are. */
        public long mandatory() {
            return items.stream().filter(CourseworkItem::mandatory).count();
        }

        /** How many of them are done. */
        public long done() {
            return items.stream()
                    .filter(item -> item.mandatory() && item.status().done())
                    .count();
        }

        /** Whether there are items of a kind. */
        public boolean has(CurriculumItem.Kind kind) {
            return items.stream().anyMatch(item -> item.kind() == kind);
        }

        /** Whether no newer revision has overtaken the item. */
        public boolean current(CourseworkItem item) {
            return items.stream()
                    .noneMatch(other -> other.code().equals(item.code()) && other.revision() > item.revision());
        }

        /** The files of one item as it is now. */
        public List<FileView> filesOf(CourseworkItem item) {
            return files.stream()
                    .filter(file -> file.code().equals(item.code()) && file.revision() == item.revision())
                    .toList();
        }
    }

    /** Reads it; whoever asks has found that the person acting may. */
    @Transactional(readOnly = true)
    public Overview of(Trainee trainee) {
        String id = trainee.certificationId();
        List<CourseworkReport> reports = store.reports(id);
        Progress progress = new Progress(
                store.items(id, trainee.round()), reports, trainee.round(), store.files(id, trainee.round()));
        return new Overview(progress.items(), reports, evidence.of(id));
    }

    /** The endings of files that are taken, for people. */
    public String endings() {
        return settings.endings();
    }

    /** How many files one item takes. */
    public int mostFiles() {
        return settings.mostFiles();
    }
}
