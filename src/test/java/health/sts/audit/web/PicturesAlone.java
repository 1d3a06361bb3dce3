package health.sts.audit.web;

import health.sts.audit.flow.CasePath;
import health.sts.audit.flow.CasePaths;
import health.sts.engine.Identities;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Pages that hold nothing but a picture, for tests of the pictures. */
@Controller
class PicturesAlone {

    private final CasePaths paths;
    private final Identities identities;

    PicturesAlone(CasePaths paths, Identities identities) {
        this.paths = paths;
        this.identities = identities;
    }

    @GetMapping("/pictures-alone/case/{id}")
    String ofCase(@PathVariable String id, Model model) {
        CasePath path = paths.of(id).orElseThrow();
        model.addAttribute("path", path);
        model.addAttribute("names", identities.names(path.people()));
        return "audit/case-picture";
    }

    @GetMapping("/pictures-alone/model/{id}")
    String ofModel(@PathVariable String id, Model model) {
        model.addAttribute("model", id);
        return "audit/model-picture";
    }
}
