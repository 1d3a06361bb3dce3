package health.sts.accountability.mail;

import health.sts.accountability.AfterCommit;
import health.sts.accountability.Mailbox;
import health.sts.engine.Identities;
import health.sts.shared.Actor;
import health.sts.shared.CurrentActor;
import health.sts.shared.Ids;
import health.sts.shared.Role;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes mail beside the act that caused it and has it sent after the commit. */
@Service
class MailOutbox implements Mailbox {

    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_TEXT = 4000;

    private final MailStore store;
    private final MailServer server;
    private final MailDispatcher dispatcher;
    private final Identities identities;
    private final CurrentActor actor;
    private final Clock clock;
    private final boolean demo;

    MailOutbox(
            MailStore store,
            MailServer server,
            MailDispatcher dispatcher,
            Identities identities,
            CurrentActor actor,
            Clock clock,
            Environment environment) {
        this.store = store;
        this.server = server;
        this.dispatcher = dispatcher;
        this.identities = identities;
        this.actor = actor;
        this.clock = clock;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    @Override
    @Transactional
    public void write(Collection<String> userIds, String subject, String text, String businessKey) {
        write(userIds.stream()
                .distinct()
                .map(userId -> new Message(userId, subject, text, businessKey, null))
                .toList());
    }

    @Override
    @Transactional
    public void write(Collection<Message> letters) {
        if (letters.isEmpty()) {
            return;
        }
        Map<String, String> addresses = identities.emails(
                letters.stream().map(Message::userId).distinct().toList());
        Instant now = clock.instant();
        List<MailView> messages = letters.stream()
                .map(letter -> message(letter, addresses.get(letter.userId()), now))
                .toList();
        store.insert(messages);
        if (messages.stream().anyMatch(mail -> mail.state() == State.QUEUED)) {
            AfterCommit.run(dispatcher::soon);
        }
    }

    @Override
    public String sender() {
        return server.sender();
    }

    private MailView message(Message letter, String address, Instant now) {
        boolean sendable = server.isConfigured() && address != null;
        String fault = server.isConfigured() && address == null ? "This person has no mail address." : null;
        return new MailView(
                Ids.next("MSG"),
                letter.userId(),
                address,
                cut(letter.subject().replaceAll("\\s+", " "), LONGEST_SUBJECT),
                cut(letter.text(), LONGEST_TEXT),
                letter.businessKey(),
                sendable ? State.QUEUED : State.KEPT,
                0,
                now,
                null,
                fault,
                letter.calendar());
    }

    @Override
    @Transactional(readOnly = true)
    public List<MailView> readable(String before) {
        Actor reader = actor.get();
        return store.newest(readsAll(reader) ? null : reader.userId(), before, PAGE);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<MailView> find(String id) {
        Actor reader = actor.get();
        return store.find(id).filter(mail -> readsAll(reader) || mail.userId().equals(reader.userId()));
    }

    private boolean readsAll(Actor reader) {
        return demo || reader.is(Role.ADMINISTRATOR);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
