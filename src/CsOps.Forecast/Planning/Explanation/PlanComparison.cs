using System.Collections.Immutable;
using CsOps.Forecast.Forecasting;
using CsOps.Forecast.History;
using CsOps.Forecast.History.Related;
using CsOps.Forecast.Planning.Files;

namespace CsOps.Forecast.Planning.Explanation;

/// <summary>Compares a queue's forecast with that of an earlier plan.</summary>
/// <param name="previous">The earlier plan.</param>
/// <param name="inputs">The files of today's; empty where not known.</param>
/// <param name="centre">The centre, which says what was merged and split since.</param>
/// <param name="histories">The histories of its queues, merged and split as it says.</param>
internal sealed class PlanComparison(PreviousPlan previous, ImmutableArray<PlanInput> inputs, Centre centre, ImmutableArray<QueueHistory> histories)
{
    private const double LeastDifference = 0.005;
    private const string Events = "events.csv";

    public ForecastChange Of(QueueForecast forecast)
    {
        var merge = centre.Queues.FirstOrDefault(queue => queue.Name == forecast.Queue)?.MergedFrom;
        QueueForecast[] merged = [.. previous.Forecasts.Where(other => merge?.Queues.Contains(other.Queue, StringComparer.Ordinal) == true && !centre.Queues.Any(queue => queue.Name == other.Queue))];
        QueueForecast[] earlier = [.. previous.Forecasts.Where(other => other.Queue == forecast.Queue), .. merged];
        if (earlier.Length == 0)
        {
            return new ForecastChange(previous.Id, double.NaN, forecast.Volume.Mean.Sum(), false, []);
        }

        QueueSettings[] split = [.. centre.Queues.Where(queue => queue.SplitFrom?.Queue == forecast.Queue && !previous.Forecasts.Any(other => other.Queue == queue.Name))];
        var (before, now, areSame) = Totals(earlier, forecast);
        ImmutableArray<string> reasons =
        [
            .. QueuesCut(merged, merge, split),
            .. CameSince(earlier, [.. split.Select(queue => queue.Name), forecast.Queue]),
            .. ModelChanged(forecast),
            .. EffectsChanged(forecast),
            .. FilesChanged(),
            .. VersionChanged(),
        ];
        return new ForecastChange(previous.Id, before, now, areSame, reasons);
    }

    private static IEnumerable<string> QueuesCut(QueueForecast[] merged, QueueMerge? merge, QueueSettings[] split)
    {
        if (merged.Length > 0)
        {
            yield return $"That plan had {string.Join(" and ", merged.Select(other => other.Queue))} by {(merged.Length == 1 ? "itself" : "themselves")}, merged into this queue on {Words.Date(merge!.On)}.";
        }

        foreach (var queue in split)
        {
            yield return $"That plan had {queue.Name} in it, split off on {Words.Date(queue.SplitFrom!.On)}.";
        }
    }

    private IEnumerable<string> VersionChanged()
    {
        if (previous.Version is { } version && version != Planner.Version)
        {
            yield return $"That plan was made by version {version}; this is {Planner.Version}.";
        }
    }

    /// <summary>Sums on the same intervals; a week's each where there are none.</summary>
    private static (double Before, double Now, bool AreSame) Totals(QueueForecast[] earlier, QueueForecast forecast)
    {
        var (before, now, shared) = (0.0, 0.0, 0);
        for (var i = 0; i < forecast.Grid.Count; i++)
        {
            var start = forecast.Grid.StartOf(i);
            if (earlier[0].Grid.Contains(start) && earlier[0].Grid.Length == forecast.Grid.Length)
            {
                (before, now, shared) = (before + earlier.Sum(one => one.Volume.Mean[one.Grid.IndexOf(start)]), now + forecast.Volume.Mean[i], shared + 1);
            }
        }

        static double Week(QueueForecast of) => of.Volume.Mean.Sum() * 7 / (of.Grid.End - of.Grid.Start).TotalDays;
        return shared > 0 ? (before, now, true) : (earlier.Sum(Week), Week(forecast), false);
    }

    /// <summary>What came to the queues of these names in the intervals of the earlier forecasts that are history now.</summary>
    private IEnumerable<string> CameSince(QueueForecast[] earlier, string[] names)
    {
        var known = histories.Where(history => names.Contains(history.Queue, StringComparer.Ordinal)).ToList();
        var (came, expected) = (0.0, 0.0);
        for (var i = 0; i < earlier[0].Grid.Count; i++)
        {
            var start = earlier[0].Grid.StartOf(i);
            var offered = known.Sum(history => history.Grid.Contains(start) ? history.Offered[history.Grid.IndexOf(start)] : double.NaN);
            if (!double.IsNaN(offered) && known.Count == names.Length)
            {
                (came, expected) = (came + offered, expected + earlier.Sum(one => one.Volume.Mean[i]));
            }
        }

        if (expected > 0)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture, $"Of the days forecast then {came:#,0} contacts have come where {expected:#,0} were forecast ({Words.Percent((came / expected) - 1)}).");
        }
    }

    private IEnumerable<string> ModelChanged(QueueForecast forecast)
    {
        if (previous.Models.TryGetValue(forecast.Queue, out var model) && model != forecast.Choice.Model)
        {
            yield return $"The model is {forecast.Choice.Model}; it was {model}.";
        }
    }

    private IEnumerable<string> EffectsChanged(QueueForecast forecast)
    {
        var now = forecast.Effects.DistinctBy(effect => effect.Name, StringComparer.Ordinal).ToDictionary(effect => effect.Name, effect => effect.Uplift, StringComparer.Ordinal);
        foreach (var (name, uplift) in now.OrderBy(effect => effect.Key, StringComparer.Ordinal))
        {
            var isKnown = previous.Uplifts.TryGetValue((forecast.Queue, name), out var before);
            if (!isKnown && previous.Models.ContainsKey(forecast.Queue))
            {
                yield return $"{name} is in this forecast with {Words.Percent(uplift)}; it was not in that plan.";
            }
            else if (isKnown && Math.Abs(before - uplift) >= LeastDifference)
            {
                yield return $"{name} counts as {Words.Percent(uplift)}; it was {Words.Percent(before)}.";
            }
        }

        foreach (var (key, uplift) in previous.Uplifts.Where(effect => effect.Key.Queue == forecast.Queue && !now.ContainsKey(effect.Key.Effect)).OrderBy(effect => effect.Key.Effect, StringComparer.Ordinal))
        {
            yield return $"{key.Effect} was in that plan with {Words.Percent(uplift)}; it is not in this forecast.";
        }
    }

    private IEnumerable<string> FilesChanged()
    {
        if (previous.Inputs.IsEmpty || inputs.IsEmpty)
        {
            yield break;
        }

        // Rosters of weeks gone by are always others, and no forecast hangs on them.
        var before = previous.Inputs.Where(input => !IsRoster(input)).ToDictionary(input => input.Path, StringComparer.Ordinal);
        var changed = inputs.Where(input => !IsRoster(input)).Where(input => !before.TryGetValue(input.Path, out var old) || old.Sha256 != input.Sha256).ToList();
        var rows = changed.Sum(input => (input.Rows ?? 0) - (before.GetValueOrDefault(input.Path)?.Rows ?? 0));
        var gone = before.Keys.Except(inputs.Select(input => input.Path), StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (rows != 0)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"The history has {Math.Abs(rows):#,0} rows {(rows > 0 ? "more" : "less")}.");
        }

        if (changed.Exists(input => input.Path == Events))
        {
            yield return "The events have changed.";
        }

        var others = changed.Where(input => input.Path != Events && input.Rows is null).Select(input => input.Path).Concat(gone.Select(path => $"{path} (gone)")).ToList();
        if (others.Count > 0)
        {
            yield return $"Other files have changed: {string.Join(", ", others)}.";
        }
    }

    private static bool IsRoster(PlanInput input) => input.Path.EndsWith("/" + PlanFiles.Roster, StringComparison.Ordinal);
}
