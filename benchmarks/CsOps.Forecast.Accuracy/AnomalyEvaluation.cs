using CsOps.Forecast.History.Anomalies;
using CsOps.Forecast.History.RootCauses;
using CsOps.Forecast.History.Seasonality;
using CsOps.Forecast.MLNet;

namespace CsOps.Forecast.Accuracy;

/// <summary>What looks at histories on seeded ones of which all is known, ours and, where this build has it, ML.NET's: anomalies, seasons, root causes.</summary>
internal static class AnomalyEvaluation
{
    private const int Seeds = 8;

    private static readonly string[] Faults = ["spike", "surge", "outage", "day"];

    private static readonly (string Name, double Peak, double Shift, bool IsClean)[] Kinds =
    [
        ("small, 5 at the peak", 5, 1, false),
        ("middle, 20", 20, 1, false),
        ("large, 80", 80, 1, false),
        ("20, level x 1.3 half-way", 20, 1.3, false),
        ("20, nothing planted", 20, 1, true),
    ];

    public static void Run()
    {
        RunAnomalies(
        [
            ("weekday", new WeekdayAnomalyDetector()),
            ("weekday, 1 false in 1,000", new WeekdayAnomalyDetector(new AnomalyOptions { FalseAlarmsPerThousand = 1 })),
            .. new[] { MLNetDetectors.Anomalies }.OfType<IAnomalyDetector>().Select(detector => (detector.Name, detector)),
        ]);
        SeasonalityEvaluation.Run([new CycleDetector(), .. new[] { MLNetDetectors.Seasonality }.OfType<ISeasonalityDetector>()]);
        RootCauseEvaluation.Run([new ScanLocator(), .. new[] { MLNetDetectors.RootCauses }.OfType<IRootCauseLocator>()]);
    }

    private static void RunAnomalies(IReadOnlyList<(string Name, IAnomalyDetector Detector)> detectors)
    {
        Console.WriteLine($"Anomalies: of what was planted found (spikes, surges, outages, days, all), of what was found planted, and false findings in 1,000 intervals; {Seeds} seeds");
        foreach (var (name, detector) in detectors)
        {
            Console.WriteLine($"{name,-28}{string.Concat(Faults.Select(fault => $"{fault,9}"))}{"all",9}{"right",9}{"false",9}");
            foreach (var kind in Kinds)
            {
                Console.WriteLine(Row(detector, kind));
            }
        }
    }

    private static string Row(IAnomalyDetector detector, (string Name, double Peak, double Shift, bool IsClean) kind)
    {
        var (planted, met, found, right) = (new List<string>(), new List<string>(), 0, 0);
        for (var seed = 1; seed <= Seeds; seed++)
        {
            var history = new PlantedHistory(seed, kind.Peak, kind.Shift, kind.IsClean);
            var anomalies = detector.Find(history.History, history.Context);
            planted.AddRange(history.Planted.Select(fault => fault.Kind));
            met.AddRange(history.Planted.Where(fault => anomalies.Any(anomaly => anomaly.Span.Overlaps(fault.Span))).Select(fault => fault.Kind));
            found += anomalies.Length;
            right += anomalies.Count(anomaly => history.Planted.Exists(fault => fault.Span.Overlaps(anomaly.Span)));
        }

        var shares = Faults.Select(fault => Percent(met.Count(f => f == fault), planted.Count(f => f == fault))).Append(Percent(met.Count, planted.Count)).Append(Percent(right, found));
        return string.Create(CultureInfo.InvariantCulture, $"{kind.Name,-28}{string.Concat(shares)}{1000.0 * (found - right) / (Seeds * PlantedHistory.OpenCount),9:0.00}");
    }

    private static string Percent(int part, int all) => all == 0 ? $"{"-",9}" : string.Create(CultureInfo.InvariantCulture, $"{100.0 * part / all,9:0}");
}
