package health.sts.engine;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the engine's tables of models, because its own query has no way to list forms. */
@Component
class EngineDeployedModels implements DeployedModels {

    private final JdbcClient jdbc;

    EngineDeployedModels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<DeployedModel> all() {
        return jdbc.sql(
                        """
                        select m.*, d.DEPLOY_TIME_ from (
                          select 'PROCESS' as KIND_, ID_, KEY_, VERSION_, VERSION_TAG_, NAME_, RESOURCE_NAME_, DEPLOYMENT_ID_
                            from ACT_RE_PROCDEF
                          union all
                          select 'DECISION', ID_, KEY_, VERSION_, VERSION_TAG_, NAME_, RESOURCE_NAME_, DEPLOYMENT_ID_
                            from ACT_RE_DECISION_DEF
                          union all
                          select 'FORM', ID_, KEY_, VERSION_, null, null, RESOURCE_NAME_, DEPLOYMENT_ID_
                            from ACT_RE_CAMFORMDEF) m
                        join ACT_RE_DEPLOYMENT d on d.ID_ = m.DEPLOYMENT_ID_
                        order by m.KIND_, m.KEY_, m.VERSION_
                        """)
                .query((row, number) -> new DeployedModel(
                        Kind.valueOf(row.getString("KIND_")),
                        row.getString("ID_"),
                        row.getString("KEY_"),
                        row.getInt("VERSION_"),
                        row.getString("VERSION_TAG_"),
                        row.getString("NAME_"),
                        row.getString("RESOURCE_NAME_"),
                        row.getString("DEPLOYMENT_ID_"),
                        EngineRows.time(row, "DEPLOY_TIME_")))
                .list();
    }

    @Override
    public byte[] content(DeployedModel model) {
        return jdbc.sql("select BYTES_ from ACT_GE_BYTEARRAY where DEPLOYMENT_ID_ = :deployment and NAME_ = :resource")
                .param("deployment", model.deploymentId())
                .param("resource", model.resource())
                .query((row, number) -> row.getBytes("BYTES_"))
                .single();
    }
}
