package health.sts.audit.evidence;

import health.sts.audit.evidence.document.Paper;
import health.sts.audit.verify.Head;
import java.time.Instant;
import java.util.Optional;

/**
 * A pack that is being made.
 *
 * @param id under which the ledger names it
 * @param by name and user id of who asked for it
 * @param head the newest head of the sealed ledger; empty where nothing is sealed yet
 */
record Pack(String id, PackScope scope, Paper paper, String by, Instant at, Optional<Head> head) {}
