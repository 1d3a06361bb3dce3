/** What keeps the programme alive after its waves (P9): trainers enough, refreshers, new physicians through the same gate, recognition. */
package health.sts.review.sustain;
