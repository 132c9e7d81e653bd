using CsOps.Forecast.Queueing;
using CsOps.Forecast.Queueing.Transient;

namespace CsOps.Forecast.Staffing.Immediate;

/// <summary>A target, on an interval of a day as it runs.</summary>
internal sealed class DayTarget(QueueTarget target)
{
    /// <summary>Below this a miss is rounding.</summary>
    private const double Rounding = 1e-9;

    /// <summary>Whether an interval with contacts misses a part of the target.</summary>
    public bool IsMissed(in TransientInterval interval) => interval.Contacts > 0 && Margin(interval) < -Rounding;

    /// <summary>By how much the part that is nearest to being missed is met, each in its own measure, waits in multiples of the target; below 0 it is missed.</summary>
    public double Margin(in TransientInterval interval)
    {
        var margin = 1.0;
        if (target.ServiceLevel is { } level)
        {
            margin = Math.Min(margin, interval.ServiceLevelBy(target.Definition) - level);
        }

        if (target.AverageSpeedOfAnswerSeconds is { } seconds)
        {
            margin = Math.Min(margin, Math.Max(-1, 1 - (interval.AverageWaitSeconds / seconds)));
        }

        if (target.MaxAbandonment is { } most)
        {
            margin = Math.Min(margin, most - interval.AbandonProbability);
        }

        return target.MaxOccupancy is { } cap ? Math.Min(margin, (double)cap - interval.Occupancy) : margin;
    }
}
