using System.Collections.Immutable;
using CsOps.Forecast.History.Cleaning;

namespace CsOps.Forecast.Forecasting.Effects;

/// <summary>An external driver by steps, as logarithms.</summary>
internal sealed class DriverColumn
{
    private const int WeeksLookedAt = 8;
    private readonly double[] _logs;

    private DriverColumn(string name, double[] logs, int leadKnown) => (Name, _logs, LeadKnown) = (name, logs, leadKnown);

    /// <summary>For people.</summary>
    public string Name { get; }

    /// <summary>Steps after the end of a history for which its values are known: at every origin as many as at the last.</summary>
    public int LeadKnown { get; }

    /// <summary>Puts values on the steps of a series.</summary>
    public static DriverColumn Of(ExternalDriver driver, ForecastSeries series)
    {
        var steps = new CalendarDates(series.Calendar);
        var (sums, counts) = (new double[series.Calendar.Count], new int[series.Calendar.Count]);
        foreach (var value in driver.Values)
        {
            var (first, end) = value.IsWholeDay ? steps.On(DateOnly.FromDateTime(value.Time)) : steps.At(value.Time);
            for (var step = first; step < end; step++)
            {
                (sums[step], counts[step]) = (sums[step] + value.Value, counts[step] + 1);
            }
        }

        var lift = driver.Values.Any(v => v.Value <= 0) ? 1 : 0;
        double[] logs = [.. sums.Select((sum, step) => counts[step] == 0 ? double.NaN : Math.Log((sum / counts[step]) + lift))];
        var last = Array.FindLastIndex(logs, log => !double.IsNaN(log));
        return new DriverColumn(driver.Name, logs, Math.Max(0, last + 1 - series.Length));
    }

    /// <summary>Centre and scale of what was known at an origin.</summary>
    public (double Mean, double Deviation) Scale(int origin)
    {
        var known = _logs.AsSpan(0, origin).ToArray().Where(log => !double.IsNaN(log)).ToArray();
        if (known.Length < 2)
        {
            return (0, 0);
        }

        var mean = known.Average();
        return (mean, Math.Sqrt(known.Sum(log => (log - mean) * (log - mean)) / (known.Length - 1)));
    }

    /// <summary>The logarithm of a step of the history, NaN where there is none.</summary>
    public double LogAt(int step) => _logs[step];

    /// <summary>The logarithms of the steps after an origin: as known there, else the median of the same slots of the last weeks, with the variance of such a forecast; NaN where these know none.</summary>
    public (double Log, double Variance)[] After(int origin, int horizon, StepCalendar calendar)
    {
        var bySlot = new Dictionary<int, (double, double)>();
        return [.. Enumerable.Range(origin, horizon).Select(step => step < origin + LeadKnown && !double.IsNaN(_logs[step])
            ? (_logs[step], 0)
            : Forecast(calendar.SlotOfWeek(step)))];

        (double, double) Forecast(int slot)
        {
            if (!bySlot.TryGetValue(slot, out var found))
            {
                var recent = new List<double>();
                var first = Math.Max(0, origin - (WeeksLookedAt * calendar.DaysPerWeek * calendar.SlotsPerDay));
                for (var step = origin - 1; step >= first; step--)
                {
                    if (calendar.SlotOfWeek(step) == slot && !double.IsNaN(_logs[step]))
                    {
                        recent.Add(_logs[step]);
                    }
                }

                bySlot[slot] = found = OfRecent([.. recent]);
            }

            return found;
        }
    }

    /// <summary>Whether a value of the horizon has to be forecast.</summary>
    public bool IsForecastWithin(int origin, int horizon) =>
        Enumerable.Range(origin, horizon).Any(step => step >= origin + LeadKnown || double.IsNaN(_logs[step]));

    private static (double, double) OfRecent(ImmutableArray<double> recent)
    {
        if (recent.IsEmpty)
        {
            return (double.NaN, 0);
        }

        var median = Medians.Of(recent.ToArray());
        var deviation = 1.4826 * Medians.Of(recent.Select(log => Math.Abs(log - median)).ToArray());
        return (median, deviation * deviation);
    }
}
