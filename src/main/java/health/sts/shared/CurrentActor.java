package health.sts.shared;

/** Tells who acts: the signed-in person of this request, or {@link Actor#SYSTEM} in timers and jobs. Never a form field. */
public interface CurrentActor {
    Actor get();
}
