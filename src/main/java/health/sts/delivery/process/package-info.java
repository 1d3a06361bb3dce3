/** Training delivery on the engine: what the models name and nothing else. */
package health.sts.delivery.process;
