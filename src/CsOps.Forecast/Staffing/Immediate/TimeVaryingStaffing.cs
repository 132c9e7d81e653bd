using System.Collections.Immutable;
using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Queueing.Transient;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Staffing.Immediate;

/// <summary>
/// The requirement of a queue that is answered at once, voice or chat, as the day truly runs: what an interval leaves behind is there in the next.
/// </summary>
/// <remarks>
/// <para>
/// Poisson arrivals at an even rate within each interval, exponential handle times, and exponential patience where the options give one.
/// Every span of working intervals starts with an empty queue, but one that begins with the forecast at midnight: that one is taken to run on
/// from the day before. After its last interval the agents stay until everybody is answered.
/// The number in the queue is followed exactly through the span (<see cref="TransientSolver"/>), and <see cref="TransientStaffing"/> finds
/// the fewest agents with which each interval's contacts meet the service level. So the service level, wait, abandonment and occupancy of
/// the requirement are what would happen with those agents, at the mean volume.
/// </para>
/// <para>
/// The other parts of the target, and other definitions of the service level, set least agents by Erlang C or A of the modified offered load,
/// which counts the work that outlasts its interval; then agents are added until every part holds on the day as it runs, so they may be more than the fewest.
/// Where the load goes above 500 erlangs, or more than 20,000 contacts come in an interval, agents are those of the modified offered load, and so are the figures.
/// Concurrency c makes an agent a server of handle time / c.
/// </para>
/// <para>
/// P50 and P90 are the agents of the day on which all intervals come in at their median, at their 90 % quantile (then the required ones and more). The chance is taken over such days, low and high as a
/// whole, with what busy intervals leave behind; a target with a chance is staffed on the day of that level.
/// </para>
/// </remarks>
public sealed class TimeVaryingStaffing : IStaffingModel
{
    /// <inheritdoc/>
    /// <remarks>The speed of answer is the mean wait of all contacts of the interval, until they are answered or abandon.</remarks>
    public StaffingRequirement Require(QueueForecast forecast, LocalCalendar calendar, ReadOnlySpan<bool> working, StaffingOptions options)
    {
        ArgumentNullException.ThrowIfNull(forecast);
        ArgumentNullException.ThrowIfNull(calendar);
        ArgumentNullException.ThrowIfNull(options);
        ForecastedWork.ThrowIfNotOfGrid(calendar, working, forecast);
        var sizing = new IntervalSizing(forecast, options);
        var intervals = new IntervalRequirement[forecast.Grid.Count];
        Array.Fill(intervals, IntervalRequirement.None);
        var missed = 0;
        for (int first = 0, end; first < intervals.Length; first = end)
        {
            for (end = first; end < intervals.Length && working[end] == working[first];)
            {
                end++;
            }

            if (working[first])
            {
                var lead = first == 0 && calendar.SlotOf(0) == 0 ? Lead(sizing, forecast.Grid.Length) : 0;
                missed += new WorkingSpan(sizing, options, first, end - first, lead, forecast.Grid.Length).Require(intervals.AsSpan(first, end - first));
            }
        }

        return new StaffingRequirement
        {
            Queue = forecast.Queue,
            Grid = forecast.Grid,
            Intervals = ImmutableArray.Create(intervals),
            Method = Describe(sizing.Search.Abandons, options),
            Warnings = missed == 0
                ? []
                : [string.Create(CultureInfo.InvariantCulture, $"Queue {forecast.Queue}: no number of agents was found that meets the target in {missed} of its intervals.")],
        };
    }

    /// <summary>Intervals after which a queue has forgotten how it started: four handle times.</summary>
    private static int Lead(IntervalSizing sizing, TimeSpan intervalLength)
    {
        const double handleTimes = 4;
        const int most = 100;
        return sizing.HasWork(0) ? (int)Math.Min(most, Math.Ceiling(handleTimes * sizing.HandleSeconds(0) / intervalLength.TotalSeconds)) : 0;
    }

    private static string Describe(bool abandons, StaffingOptions options)
    {
        var model = abandons ? "the queue with abandonment" : "the queue";
        return $"The number in {model} followed exactly from interval to interval, and agents found with which every interval meets the target on that day, as few as the search could. {ImmediateWords.Of(options)}";
    }
}
