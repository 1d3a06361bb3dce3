package health.sts.audit.web;

import health.sts.audit.KeptModels;
import health.sts.audit.KeptModels.KeptModel;
import health.sts.engine.DeployedModels.Kind;
import health.sts.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The text of a kept model, for diagrams. A version never changes, so a browser keeps it. */
@Controller
class ModelController {

    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();

    private final KeptModels models;

    ModelController(KeptModels models) {
        this.models = models;
    }

    @GetMapping("/models/{id}")
    ResponseEntity<byte[]> text(@PathVariable String id) {
        KeptModel model = models.byId(id)
                .orElseThrow(() ->
                        Refusal.notFound("No model of this id was ever in force here. Choose one from the handbook."));
        MediaType type = model.kind() == Kind.FORM ? MediaType.APPLICATION_JSON : MediaType.APPLICATION_XML;
        return ResponseEntity.ok()
                .cacheControl(FOR_GOOD)
                .eTag(model.sha256())
                .contentType(new MediaType(type, StandardCharsets.UTF_8))
                .body(models.text(model).getBytes(StandardCharsets.UTF_8));
    }
}
