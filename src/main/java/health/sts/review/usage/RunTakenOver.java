package health.sts.review.usage;

/** Another run goes on with the file, because this one was silent for too long. */
class RunTakenOver extends RuntimeException {

    RunTakenOver() {
        super("Another run has taken over");
    }
}
