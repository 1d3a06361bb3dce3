/** One physician's way through the training of a wave: its state, the facts that count, its case on the engine. */
@org.springframework.modulith.NamedInterface("training")
package health.sts.delivery.training;
