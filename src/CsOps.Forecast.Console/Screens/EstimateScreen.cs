using System.Collections.Immutable;
using System.Text.Json;
using CsOps.Forecast.Exchange.Estimating;
using CsOps.Forecast.Queueing.Distributions;
using CsOps.Forecast.Queueing.Estimation;

namespace CsOps.Forecast.Console.Screens;

/// <summary>What a log of contacts says on customers and work, on screen and as JSON.</summary>
internal static class EstimateScreen
{
    public static void Show(Screen screen, LogEstimates log)
    {
        var rows = log.Queues.Length == 1 ? log.Queues : log.Queues.Add(log.Together);
        ShowPatience(screen, rows, isTold: log.Together.Waits.Count > 0);
        ShowWork(screen, rows, isTold: log.Together.Handle is not null);
        if (log.Together.Redials is { } redials)
        {
            screen.Line(
                $"Of those who abandon {screen.Percent(redials.AfterAbandon.Value, 1)} come again in time, of those answered {screen.Percent(redials.AfterAnswer.Value, 1)}: redials {screen.Percent(redials.Probability.Value, 1)}, after {screen.Number(redials.DelaySeconds.Value)} s on average.");
        }

        ShowSettings(screen, log.Queues);
    }

    /// <summary>Contacts and patience; without any wait only the contacts, and why.</summary>
    private static void ShowPatience(Screen screen, ImmutableArray<QueueEstimates> rows, bool isTold)
    {
        Column[] offered = [Column.Text("queue", wraps: true), Column.Figure("offered"), Column.Figure("abandoned")];
        string[] Offered(QueueEstimates queue) => [queue.Queue, screen.Number(queue.Offered), screen.Percent((double)queue.Abandoned / queue.Offered, 1)];
        if (!isTold)
        {
            screen.Table(offered, rows.Select(Offered));
            screen.Line("Patience: not known, as no column of the log is read as a wait. Tickets need none.");
            return;
        }

        screen.Table(
            [.. offered, Column.Figure("patience s"), Column.Figure("95 %"), Column.Figure("shape"), Column.Figure("median s")],
            rows.Select(queue => (IReadOnlyList<string>)
            [
                .. Offered(queue), Seconds(screen, queue.Patience.Value),
                queue.Waits.Count > 0 ? $"{Seconds(screen, queue.Patience.Low)}–{Seconds(screen, queue.Patience.High)}" : "–",
                screen.Number(queue.Weibull?.Shape.Value ?? double.NaN, 2), queue.Waits.Count > 0 ? Seconds(screen, queue.MedianPatience.Value) : "–",
            ]));
        screen.Line("Patience: mean, if it has no memory; shape: Weibull; median: Kaplan-Meier.");
    }

    /// <summary>Handle times and scatter; without any handle time only the scatter, and why.</summary>
    private static void ShowWork(Screen screen, ImmutableArray<QueueEstimates> rows, bool isTold)
    {
        string Scatter(QueueEstimates queue) => screen.Number(queue.Scatter?.Ratio ?? double.NaN, 2);
        if (!isTold)
        {
            if (rows.Any(queue => queue.Scatter is not null))
            {
                screen.Table([Column.Text("queue", wraps: true), Column.Figure("scatter")], rows.Select(queue => (string[])[queue.Queue, Scatter(queue)]));
                screen.Line("Scatter of the counts of intervals: Poisson is 1.");
            }

            screen.Line("Handle time: not known, as no column of the log is read as one: state it in centre.json as \"handleSeconds\", or name its column with --map handle=COLUMN.");
            return;
        }

        screen.Table(
            [Column.Text("queue", wraps: true), Column.Figure("handled"), Column.Figure("AHT s"), Column.Figure("cv"), Column.Text("best by AIC"), Column.Figure("off by"), Column.Figure("scatter")],
            rows.Select(queue => (IReadOnlyList<string>)
            [
                queue.Queue, screen.Number(queue.Handle?.Mean.Count ?? 0), screen.Number(queue.Handle?.Mean.Value ?? double.NaN),
                screen.Number(queue.Handle?.CoefficientOfVariation ?? double.NaN, 2), queue.Handle?.Laws is [var best, ..] ? NameOf(best.Law) : "–",
                screen.Percent(queue.Handle?.Laws is [var nearest, ..] ? nearest.Distance : double.NaN, 1), Scatter(queue),
            ]));
        screen.Line("Off by: largest distance of the distributions; scatter: Poisson is 1.");
    }

    /// <summary>The lines for <c>centre.json</c> of the queues of which something is known.</summary>
    private static void ShowSettings(Screen screen, ImmutableArray<QueueEstimates> queues)
    {
        var known = queues.Where(queue => double.IsFinite(queue.Patience.Value) || queue.Handle is not null).ToList();
        if (known.Count == 0)
        {
            return;
        }

        screen.Line();
        screen.Line("For centre.json:");
        foreach (var queue in known)
        {
            screen.Line($"  {SettingsOf(queue)}");
        }
    }

    public static void Write(Utf8JsonWriter json, LogEstimates log)
    {
        json.WriteStartObject();
        json.WritePropertyName("all");
        Write(json, log.Together);
        json.WriteStartArray("queues");
        foreach (var queue in log.Queues)
        {
            Write(json, queue);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>The queue's settings as they stand in <c>centre.json</c>; only what could be estimated.</summary>
    private static string SettingsOf(QueueEstimates queue)
    {
        var settings = new List<string> { $"\"name\": {JsonSerializer.Serialize(queue.Queue)}" };
        if (double.IsFinite(queue.Patience.Value))
        {
            settings.Add(string.Create(CultureInfo.InvariantCulture, $"\"patience\": \"{Math.Max(1, Math.Round(queue.Patience.Value)):0}s\""));
        }

        if (queue.Handle is { } handle)
        {
            settings.Add(string.Create(CultureInfo.InvariantCulture, $"\"handleSeconds\": {handle.Mean.Value:0.#}"));
        }

        return $"{{ {string.Join(", ", settings)} }}";
    }

    private static void Write(Utf8JsonWriter json, QueueEstimates queue)
    {
        json.WriteStartObject();
        json.WriteString("name", queue.Queue);
        json.WriteNumber("offered", queue.Offered);
        json.WriteNumber("abandoned", queue.Abandoned);
        Write(json, "short_abandons", queue.ShortAbandons);
        Write(json, "patience_s", queue.Patience);
        Write(json, "patience_weibull_shape", queue.Weibull?.Shape);
        Write(json, "patience_median_s", queue.MedianPatience);
        Write(json, "handle_s", queue.Handle?.Mean);
        WriteWhere(json, "handle_deviation_s", queue.Handle?.DeviationSeconds);
        json.WriteStartArray("handle_laws");
        foreach (var law in queue.Handle?.Laws ?? [])
        {
            json.WriteStartObject();
            json.WriteString("law", NameOf(law.Law));
            json.WriteNumber("mean_s", law.Law.MeanSeconds);
            json.WriteNumber("cv", law.Law.CoefficientOfVariation);
            json.WriteNumber("aic", law.Aic);
            json.WriteNumber("distance", law.Distance);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteWhere(json, "scatter", queue.Scatter?.Ratio);
        WriteWhere(json, "poisson_probability", queue.Scatter?.PoissonProbability);
        Write(json, "rate_variance_moments", queue.Scatter?.ByMoments);
        Write(json, "rate_variance_likelihood", queue.Scatter?.ByLikelihood);
        Write(json, "redial", queue.Redials?.Probability);
        Write(json, "redial_delay_s", queue.Redials?.DelaySeconds);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, Estimate? estimate)
    {
        if (estimate is not { } known)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        WriteWhere(json, "value", known.Value);
        WriteWhere(json, "low", known.Low);
        WriteWhere(json, "high", known.High);
        WriteWhere(json, "standard_error", known.StandardError);
        json.WriteNumber("count", known.Count);
        json.WriteEndObject();
    }

    private static void WriteWhere(Utf8JsonWriter json, string name, double? value)
    {
        switch (value)
        {
            case null or double.NaN:
                json.WriteNull(name);
                break;
            case double.PositiveInfinity:
                json.WriteString(name, "inf");
                break;
            default:
                json.WriteNumber(name, value.Value);
                break;
        }
    }

    private static string NameOf(TimeDistribution law) => law switch
    {
        LogNormal => "lognormal",
        Gamma => "gamma",
        _ => "exponential",
    };

    private static string Seconds(Screen screen, double seconds) => double.IsPositiveInfinity(seconds) ? "∞" : screen.Number(seconds);
}
