using System.Collections.Immutable;

namespace CsOps.Forecast.Queueing.Simulation;

/// <summary>The sums of a centre's replications: for each skill, all skills and each group, over the whole time and in each interval.</summary>
internal sealed class CentreSums
{
    private const int Measures = 9;

    private readonly int _skills;
    private readonly int _groups;
    private readonly int _intervals;
    private readonly int _lead;
    private readonly double[] _counts;
    private readonly RatioSums _sums;

    /// <summary>Sums for a plan whose intervals are told apart or not, with so many controls to each replication.</summary>
    public CentreSums(CentrePlan plan, int controls = 0)
    {
        _skills = plan.Skills.Length;
        _groups = plan.Groups.Length;
        _intervals = plan.Intervals > 1 ? plan.Intervals : 0;
        _lead = plan.LeadIntervals;
        _counts = new double[(_skills + 1) * (_intervals + 1) * Tally.PerSkill];
        _sums = new RatioSums((((_skills + 1) * Measures) + _groups) * (_intervals + 1), controls);
    }

    public int Replications => _sums.Replications;

    public void Clear()
    {
        Array.Clear(_counts);
        _sums.Clear();
    }

    public void Add(CentreSums others)
    {
        for (var i = 0; i < _counts.Length; i++)
        {
            _counts[i] += others._counts[i];
        }

        _sums.Add(others._sums);
    }

    /// <summary>Adds one replication, with its controls where there are any.</summary>
    public void Add(Tally tally, ReadOnlySpan<double> controls = default)
    {
        _sums.Begin(controls);
        Span<double> whole = stackalloc double[Tally.PerSkill];
        Span<double> all = stackalloc double[Tally.PerSkill];
        all.Clear();
        for (var skill = 0; skill < _skills; skill++)
        {
            whole.Clear();
            for (var interval = 0; interval < tally.Intervals; interval++)
            {
                if (interval >= _lead)
                {
                    Accumulate(tally.Skill(skill, interval), whole);
                }

                if (_intervals > 0)
                {
                    AddSkill(CellOf(skill, interval), tally.Skill(skill, interval));
                }
            }

            Accumulate(whole, all);
            AddSkill(CellOf(skill, _intervals), whole);
        }

        AddSkill(CellOf(_skills, _intervals), all);
        AddGroups(tally);
        _sums.EndReplication();
    }

    /// <summary>The largest half width of what the stopping rule binds; NaNs, of which nothing was counted, do not bind.</summary>
    public double WidestBound()
    {
        _sums.Settle();
        var widest = 0.0;
        for (var skill = 0; skill <= _skills; skill++)
        {
            for (var measure = Measure.AnsweredOfOffered; measure <= Measure.WaitProbability; measure++)
            {
                widest = WiderOf(widest, Ratio(skill, _intervals, measure).HalfWidth);
            }
        }

        for (var group = 0; group < _groups; group++)
        {
            widest = WiderOf(widest, Occupancy(group, _intervals).HalfWidth);
        }

        return widest;
    }

    /// <summary>The figures.</summary>
    /// <param name="perReplication">What a sum of contacts is multiplied by to be that of the stated unit.</param>
    /// <param name="contacts">Contacts simulated.</param>
    /// <param name="hasConverged">Whether the half width was reached.</param>
    public SimulationResult Result(double perReplication, long contacts, bool hasConverged)
    {
        _sums.Settle();
        return new SimulationResult
        {
            Skills = [.. Enumerable.Range(0, _skills).Select(skill => MeasuresOf(skill, _intervals, perReplication))],
            All = MeasuresOf(_skills, _intervals, perReplication),
            Occupancies = [.. Enumerable.Range(0, _groups).Select(group => Occupancy(group, _intervals))],
            SkillIntervals = _intervals == 0 ? [] : [.. Enumerable.Range(0, _skills).Select(skill => Intervals(i => MeasuresOf(skill, i, perReplication)))],
            OccupancyIntervals = _intervals == 0 ? [] : [.. Enumerable.Range(0, _groups).Select(group => Intervals(i => Occupancy(group, i)))],
            Replications = Replications,
            Contacts = contacts,
            HasConverged = hasConverged,
        };
    }

    private static double WiderOf(double widest, double other) => double.IsNaN(other) ? widest : Math.Max(widest, other);

    private static void Accumulate(ReadOnlySpan<double> counts, Span<double> into)
    {
        for (var i = 0; i < into.Length; i++)
        {
            into[i] += counts[i];
        }
    }

    private ImmutableArray<T> Intervals<T>(Func<int, T> of) => [.. Enumerable.Range(0, _intervals).Select(of)];

    private int CellOf(int skill, int interval) => (skill * (_intervals + 1)) + interval;

    private void AddSkill(int cell, ReadOnlySpan<double> counts)
    {
        Accumulate(counts, _counts.AsSpan(cell * Tally.PerSkill, Tally.PerSkill));
        var (offered, answered, inTime) = (counts[Tally.Offered], counts[Tally.Answered], counts[Tally.AnsweredInTime]);
        var (abandoned, soon, first) = (counts[Tally.Abandoned], counts[Tally.AbandonedInTime], cell * Measures);
        _sums.Add(first + (int)Measure.AnsweredOfOffered, inTime, offered);
        _sums.Add(first + (int)Measure.AnsweredOfAnswered, inTime, answered);
        _sums.Add(first + (int)Measure.AnsweredExcludingShortAbandons, inTime, offered - soon);
        _sums.Add(first + (int)Measure.WaitedAtMost, inTime + soon, offered);
        _sums.Add(first + (int)Measure.AbandonsCountAsMet, inTime + abandoned, offered);
        _sums.Add(first + (int)Measure.AbandonProbability, abandoned, offered);
        _sums.Add(first + (int)Measure.WaitProbability, counts[Tally.Waited], offered);
        _sums.Add(first + (int)Measure.AverageWait, counts[Tally.WaitSeconds], offered);
        _sums.Add(first + (int)Measure.AverageSpeedOfAnswer, counts[Tally.AnsweredWaitSeconds], answered);
    }

    private void AddGroups(Tally tally)
    {
        for (var group = 0; group < _groups; group++)
        {
            double busy = 0, present = 0;
            for (var interval = 0; interval < tally.Intervals; interval++)
            {
                var (busyThen, presentThen) = (tally.Group(group, interval, Tally.BusySeconds), tally.Group(group, interval, Tally.PresentSeconds));
                if (interval >= _lead)
                {
                    busy += busyThen;
                    present += presentThen;
                }

                if (_intervals > 0)
                {
                    _sums.Add(OccupancyOf(group, interval), busyThen, presentThen);
                }
            }

            _sums.Add(OccupancyOf(group, _intervals), busy, present);
        }
    }

    private int OccupancyOf(int group, int interval) => ((_skills + 1) * (_intervals + 1) * Measures) + (group * (_intervals + 1)) + interval;

    private SimulatedFigure Occupancy(int group, int interval) => Within(_sums.Of(OccupancyOf(group, interval)), 1);

    private SimulatedFigure Ratio(int skill, int interval, Measure measure) =>
        Within(_sums.Of((CellOf(skill, interval) * Measures) + (int)measure), measure <= Measure.WaitProbability ? 1 : double.PositiveInfinity);

    /// <summary>Controls may move an estimate a little beyond what is possible.</summary>
    private static SimulatedFigure Within(SimulatedFigure estimate, double most) => estimate with { Value = Math.Clamp(estimate.Value, 0, most) };

    private SkillMeasures MeasuresOf(int skill, int interval, double perReplication)
    {
        SimulatedFigure Of(Measure measure) => Ratio(skill, interval, measure);
        double Count(int figure) => _counts[(CellOf(skill, interval) * Tally.PerSkill) + figure] * perReplication;
        return new SkillMeasures
        {
            Offered = Count(Tally.Offered),
            ShortAbandoned = Count(Tally.ShortAbandoned),
            Redialled = Count(Tally.Redialled),
            TurnedAway = Count(Tally.TurnedAway),
            AnsweredOfOffered = Of(Measure.AnsweredOfOffered),
            AnsweredOfAnswered = Of(Measure.AnsweredOfAnswered),
            AnsweredExcludingShortAbandons = Of(Measure.AnsweredExcludingShortAbandons),
            WaitedAtMost = Of(Measure.WaitedAtMost),
            AbandonsCountAsMet = Of(Measure.AbandonsCountAsMet),
            AbandonProbability = Of(Measure.AbandonProbability),
            WaitProbability = Of(Measure.WaitProbability),
            AverageWaitSeconds = Of(Measure.AverageWait),
            AverageSpeedOfAnswerSeconds = Of(Measure.AverageSpeedOfAnswer),
        };
    }
}
