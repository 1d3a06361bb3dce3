/** What keeps the programme alive after its waves (P9): trainers enough, refreshers, new physicians through the same gate, recognition. */
@org.springframework.modulith.NamedInterface("sustain")
package health.sts.review.sustain;
