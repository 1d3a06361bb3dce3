package health.sts.audit.handbook;

import health.sts.audit.KeptModels;
import health.sts.audit.KeptModels.KeptModel;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Kept models, read once and held in memory, because a version never changes. What was not looked at for longest goes
 * first, so that old versions do not fill the memory.
 */
@Component
class ModelShelf {

    private static final int MOST = 500;

    private final KeptModels kept;
    private final Map<String, Readable> read = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Readable> eldest) {
            return size() > MOST;
        }
    };

    ModelShelf(KeptModels kept) {
        this.kept = kept;
    }

    /** These models by their id, with at most one statement for all that are not in memory yet. */
    Map<String, Readable> take(Collection<KeptModel> models) {
        Map<String, Readable> taken = new HashMap<>();
        synchronized (read) {
            models.stream()
                    .filter(model -> read.containsKey(model.id()))
                    .forEach(model -> taken.put(model.id(), read.get(model.id())));
        }
        List<KeptModel> missing =
                models.stream().filter(model -> !taken.containsKey(model.id())).toList();
        if (!missing.isEmpty()) {
            Map<String, String> texts = kept.texts(missing);
            missing.forEach(model -> taken.put(model.id(), Readable.of(model, texts.get(model.id()))));
            synchronized (read) {
                missing.forEach(model -> read.put(model.id(), taken.get(model.id())));
            }
        }
        return taken;
    }
}
