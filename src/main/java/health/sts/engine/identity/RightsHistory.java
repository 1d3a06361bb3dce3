package health.sts.engine.identity;

import health.sts.engine.RightChanged;
import health.sts.shared.CurrentActor;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.UserOperationLogEntryEventEntity;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Announces what people change about users and rights, wherever they do it. What the system grants follows from a
 * decision that is on record itself.
 */
@Component
class RightsHistory extends AbstractProcessEnginePlugin implements HistoryEventHandler {

    private static final Set<String> RIGHTS = Set.of(
            EntityTypes.USER,
            EntityTypes.GROUP,
            EntityTypes.GROUP_MEMBERSHIP,
            EntityTypes.AUTHORIZATION,
            EntityTypes.TENANT,
            EntityTypes.TENANT_MEMBERSHIP);

    private final ApplicationEventPublisher events;
    private final ObjectProvider<CurrentActor> actor;

    RightsHistory(ApplicationEventPublisher events, ObjectProvider<CurrentActor> actor) {
        this.events = events;
        this.actor = actor;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<HistoryEventHandler> handlers = new ArrayList<>(engine.getCustomHistoryEventHandlers());
        handlers.add(this);
        engine.setCustomHistoryEventHandlers(handlers);
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof UserOperationLogEntryEventEntity change
                && RIGHTS.contains(change.getEntityType())
                && !actor.getObject().get().isSystem()) {
            events.publishEvent(new RightChanged(
                    change.getOperationType(),
                    change.getEntityType(),
                    change.getProperty(),
                    change.getOrgValue(),
                    change.getNewValue()));
        }
    }

    @Override
    public void handleEvents(List<HistoryEvent> several) {
        several.forEach(this::handleEvent);
    }
}
