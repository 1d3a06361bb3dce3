package health.sts.audit.web;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.sts.StsTest;
import health.sts.audit.KeptModels;
import health.sts.audit.KeptModels.KeptModel;
import health.sts.engine.DeployedModels.Kind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

@StsTest
class ModelPageTest {

    @Autowired
    MockMvc pages;

    @Autowired
    KeptModels models;

    @Test
    void everySignedInPersonReadsAModelAndTheBrowserKeepsIt() throws Exception {
        pages.perform(get("/models/{id}", first(Kind.PROCESS).id())
                        .with(user("p").roles("physician")))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "application/xml;charset=UTF-8"))
                .andExpect(header().string("Cache-Control", "max-age=31536000, private, immutable"))
                .andExpect(content().string(containsString("bpmn:definitions")));
    }

    @Test
    void aFormIsJson() throws Exception {
        pages.perform(get("/models/{id}", first(Kind.FORM).id()).with(user("p").roles("physician")))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "application/json;charset=UTF-8"));
    }

    @Test
    void anUnknownModelIsSaidInPlainWords() throws Exception {
        pages.perform(get("/models/unknown").with(user("p").roles("physician")).accept(MediaType.TEXT_HTML))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("No model of this id")));
    }

    private KeptModel first(Kind kind) {
        return models.all().stream()
                .filter(model -> model.kind() == kind)
                .findFirst()
                .orElseThrow();
    }
}
