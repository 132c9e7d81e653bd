using System.Collections.Immutable;
using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Planning.Stations;
using CsOps.Forecast.Queueing.Backlog;
using CsOps.Forecast.Queueing.Distributions;
using CsOps.Forecast.Queueing.Simulation;
using CsOps.Forecast.Staffing;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Planning.Simulation;

/// <summary>Runs through the period of a deferred queue: contacts and their handle times are drawn, and the work flows first in first out.</summary>
internal sealed class DeferredReplications
{
    private readonly QueueForecast _forecast;
    private readonly int _before;
    private readonly double _wait;
    private readonly double[] _contacts;
    private readonly double[] _work;
    private readonly double[] _capacity;
    private readonly bool[] _working;
    private readonly int[] _dayOf;
    private readonly int _days;

    /// <summary>Takes the queue.</summary>
    /// <param name="period">The period.</param>
    /// <param name="settings">The queue, with a service level.</param>
    /// <param name="forecast">Its forecast.</param>
    /// <param name="agents">Agents on its work in each interval of the grid, others' idle time in it.</param>
    public DeferredReplications(StaffedPeriod period, QueueSettings settings, QueueForecast forecast, ReadOnlySpan<double> agents)
    {
        var history = period.Histories.FirstOrDefault(h => string.Equals(h.Queue, forecast.Queue, StringComparison.Ordinal));
        _forecast = new WorkWaitingAtTheStart(forecast, history, settings.OpeningHours, period.Centre.Zone, settings.OpeningBacklog).Extended;
        _before = _forecast.Grid.Count - forecast.Grid.Count;
        var calendar = new LocalCalendar(_forecast.Grid, period.Centre.Zone);
        var open = settings.OpeningHours.OpenMask(calendar);
        Array.Clear(open, 0, _before);
        _working = open[..(Array.LastIndexOf(open, true) + 1)];
        _wait = settings.Target.ServiceLevel!.Value.AcceptableWait / forecast.Grid.Length;
        _contacts = [.. _working.Select((_, i) => ForecastedWork.Volume(_forecast, _forecast.Volume.Mean, i))];
        _work = [.. _working.Select((_, i) => ForecastedWork.ErlangsPerContact(_forecast, i, settings.Concurrency))];
        _capacity = new double[_working.Length];
        for (var i = _before; i < _capacity.Length; i++)
        {
            _capacity[i] = _working[i] ? agents[i - _before] : 0;
        }

        _dayOf = DaysOf(calendar, forecast.Grid.Count == 0 ? default : calendar.DateOf(_before));
        _days = _dayOf.Length == 0 ? 0 : _dayOf[^1] + 1;
    }

    /// <summary>Expected contacts of the day of a number, those that wait before the first day's opening in it.</summary>
    public double ContactsOfDay(int day) => _contacts.Where((_, i) => _dayOf[i] == day).Sum();

    /// <summary>The service level of each interval of the grid, of each day from its first on, and of all; NaN where nothing comes that is decided.</summary>
    public (ImmutableArray<SimulatedFigure> Intervals, ImmutableArray<SimulatedFigure> Days, SimulatedFigure Whole) Run(ulong seed, int replications, int days, CancellationToken cancellation)
    {
        var sums = new RatioSums(_working.Length + _days + 1);
        var (drawn, work, shares, byDay) = (new double[_working.Length], new double[_working.Length], new double[_working.Length], new (double InTime, double Of)[_days + 1]);
        for (var replication = 0; replication < replications; replication++)
        {
            cancellation.ThrowIfCancellationRequested();
            Draw(new RandomStream(RandomStream.Child(seed, (ulong)replication)), drawn, work);
            new FluidBacklog(work, _capacity).SharesInTime(_working, _wait, shares, dueAtEnd: true);
            Count(sums, drawn, shares, byDay);
        }

        sums.Settle();
        var none = new SimulatedFigure(double.NaN, double.NaN);
        return (
            [.. Enumerable.Range(_before, _forecast.Grid.Count - _before).Select(i => i < _working.Length ? sums.Of(i) : none)],
            [.. Enumerable.Range(0, days).Select(day => day < _days ? sums.Of(_working.Length + day) : none)],
            sums.Of(_working.Length + _days));
    }

    /// <summary>The day that does what arrives in each interval, counted from the first of the period: the next one on which the queue is worked.</summary>
    private int[] DaysOf(LocalCalendar calendar, DateOnly first)
    {
        var days = new int[_working.Length];
        var next = 0;
        for (var i = days.Length - 1; i >= 0; i--)
        {
            next = _working[i] ? calendar.DateOf(i).DayNumber - first.DayNumber : next;
            days[i] = next;
        }

        return days;
    }

    /// <summary>Contacts by Poisson and their exponential handle times; what came before the period is known.</summary>
    private void Draw(RandomStream random, double[] drawn, double[] work)
    {
        for (var i = 0; i < drawn.Length; i++)
        {
            drawn[i] = i < _before ? _contacts[i] : Poisson(ref random, _contacts[i]);
            work[i] = drawn[i] > 0 ? random.Gamma(drawn[i]) * _work[i] : 0;
        }
    }

    private static int Poisson(ref RandomStream random, double mean)
    {
        var contacts = -1;
        for (var sum = 0.0; sum <= mean; sum += random.Exponential())
        {
            contacts++;
        }

        return contacts;
    }

    private void Count(RatioSums sums, double[] drawn, double[] shares, (double InTime, double Of)[] byDay)
    {
        Array.Clear(byDay);
        for (var i = 0; i < drawn.Length; i++)
        {
            var inTime = drawn[i] > 0 ? drawn[i] * shares[i] : 0;
            sums.Add(i, inTime, drawn[i]);
            foreach (var place in (ReadOnlySpan<int>)[_dayOf[i], _days])
            {
                byDay[place] = (byDay[place].InTime + inTime, byDay[place].Of + drawn[i]);
            }
        }

        for (var place = 0; place <= _days; place++)
        {
            sums.Add(drawn.Length + place, byDay[place].InTime, byDay[place].Of);
        }

        sums.EndReplication();
    }
}
