using CsOps.Forecast.Queueing.Distributions;

namespace CsOps.Forecast.Queueing.Simulation;

/// <summary>The first attempts of one skill in order of arrival, each with the patience and the handle time it will have whoever takes it.</summary>
/// <remarks>
/// Arrivals, patience, handle times and the day's factor have streams of their own, and a contact has its draws even where it does not need
/// them: any staffing meets the very same customers. A Poisson process of piecewise constant rate: exponential draws measure the work of the rate.
/// </remarks>
internal sealed class ArrivalSource(SkillPlan skill, double intervalSeconds)
{
    private const ulong Purposes = 16;

    private readonly double[] _rates = skill.ContactsPerSecond;
    private RandomStream _arrivals;
    private RandomStream _patience;
    private RandomStream _handle;
    private double _factor = 1;
    private long _number;
    private int _interval;

    /// <summary>When the next contact comes; infinite when none does.</summary>
    public double NextTime { get; private set; }

    /// <summary>A seed for one purpose of one skill in one replication.</summary>
    public static ulong SeedOf(ulong replication, int skill, StreamPurpose purpose) => RandomStream.Child(replication, ((ulong)skill * Purposes) + (ulong)purpose);

    /// <summary>Starts at time 0.</summary>
    public void Start(ulong replication, double dayFactor)
    {
        _arrivals = new RandomStream(SeedOf(replication, skill.Number, StreamPurpose.Arrivals));
        _patience = new RandomStream(SeedOf(replication, skill.Number, StreamPurpose.Patience));
        _handle = new RandomStream(SeedOf(replication, skill.Number, StreamPurpose.HandleTime));
        (_factor, _number, _interval, NextTime) = (dayFactor, -1, 0, 0);
        Advance();
    }

    /// <summary>The next contact; the one after it is drawn.</summary>
    public WaitingContact Take()
    {
        var contact = new WaitingContact
        {
            Arrival = NextTime,
            Deadline = NextTime + skill.Patience.Draw(ref _patience),
            Handle = skill.HandleTime.Draw(ref _handle) * skill.HandleFactors[_interval],
            Number = _number,
            Interval = _interval,
        };
        Advance();
        return contact;
    }

    private void Advance()
    {
        var time = NextTime;
        var work = _arrivals.Exponential();
        for (; _interval < _rates.Length; _interval++)
        {
            var rate = _rates[_interval] * _factor;
            var end = (_interval + 1) * intervalSeconds;
            if (rate > 0 && work < (end - time) * rate)
            {
                NextTime = time + (work / rate);
                _number++;
                return;
            }

            work -= rate > 0 ? (end - time) * rate : 0;
            time = end;
        }

        NextTime = double.PositiveInfinity;
    }
}
