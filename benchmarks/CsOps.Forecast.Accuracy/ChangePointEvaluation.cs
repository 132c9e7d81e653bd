using CsOps.Forecast.History.Anomalies;
using CsOps.Forecast.MLNet;
using MathNet.Numerics.Distributions;

namespace CsOps.Forecast.Accuracy;

/// <summary>
/// Power and false alarms of detectors of changes on seeded logarithms of daily totals that scatter by 6 %: a year with a step somewhere between the 100th and the 300th day, and two years without. Ours, and ML.NET's where this build has it.
/// </summary>
internal static class ChangePointEvaluation
{
    private const int Year = 365;
    private const int Series = 200;
    private const double Scatter = 0.06;
    private const int Near = 30;
    private const int SeriesOfDelays = 100;

    private static readonly (double Step, double Correlation)[] Steps =
        [(0.05, 0), (0.1, 0), (0.2, 0), (0.05, 0.3), (0.1, 0.3), (0.15, 0.3), (0.1, 0.6), (0.2, 0.6), (0.3, 0.6)];

    private static readonly int[] Delays = [10, 15, 20, 30, 45, 60, 90];

    private static readonly (string Name, double Correlation, double Rise, double Wave)[] Steady =
        [("level", 0, 0, 0), ("level", 0.3, 0, 0), ("level", 0.6, 0, 0), ("rise of 20 % a year", 0.2, 0.2, 0), ("rise and yearly wave of 10 %", 0.2, 0.2, 0.1)];

    public static void Run()
    {
        IChangePointDetector[] detectors = [new PeltDetector(new PeltOptions { Cycle = Year }), .. new[] { MLNetDetectors.ChangePoints }.OfType<IChangePointDetector>()];
        foreach (var detector in detectors)
        {
            Console.WriteLine($"{detector.Name}: a step in a year of days, percent of {Series} series; of those found alone: median days off, and how many lay in their 95 % intervals");
            Console.WriteLine($"{"step",6}{"correlation",13}{"found",8}{"alone",8}{"days off",10}{"date in",9}{"size in",9}");
            foreach (var (step, correlation) in Steps)
            {
                Console.WriteLine(Power(detector, step, correlation));
            }

            Console.WriteLine($"{detector.Name}: a step of 20 %, correlation 0.3: percent of {SeriesOfDelays} series in which it is found so many days later");
            Console.WriteLine(string.Join("  ", Delays.Select(days => string.Create(CultureInfo.InvariantCulture, $"{days}: {FoundAfter(detector, days):0}"))));
            Console.WriteLine($"{detector.Name}: two years without a step, percent of {Series} series in which one was found, and how many in a year");
            foreach (var steady in Steady)
            {
                Console.WriteLine(Alarms(detector, steady));
            }
        }
    }

    private static string Power(IChangePointDetector detector, double step, double correlation)
    {
        var (near, off, dated, sized) = (0, new List<double>(), 0, 0);
        for (var seed = 1; seed <= Series; seed++)
        {
            var at = 100 + (seed * 37 % 200);
            var values = Noise(seed, Year, correlation);
            for (var i = at; i < values.Length; i++)
            {
                values[i] += step;
            }

            var points = detector.Find(values);
            near += points.Any(point => Math.Abs(point.Index - at) <= Near) ? 1 : 0;
            if (points is [var point] && Math.Abs(point.Index - at) <= Near)
            {
                off.Add(Math.Abs(point.Index - at));
                dated += point.Earliest <= at && at <= point.Latest ? 1 : 0;
                sized += Math.Abs(point.After - point.Before - step) <= 1.96 * point.StandardError ? 1 : 0;
            }
        }

        off.Sort();
        var of = Math.Max(1, off.Count);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{step,6:0 %}{correlation,13:0.0}{100.0 * near / Series,8:0}{100.0 * off.Count / Series,8:0}{(off.Count == 0 ? double.NaN : off[off.Count / 2]),10:0}{100.0 * dated / of,9:0}{100.0 * sized / of,9:0}");
    }

    private static double FoundAfter(IChangePointDetector detector, int days)
    {
        const int At = 250;
        return 100.0 / SeriesOfDelays * Enumerable.Range(1, SeriesOfDelays).Count(seed =>
        {
            var values = Noise(seed, At + days, 0.3);
            for (var i = At; i < values.Length; i++)
            {
                values[i] += 0.2;
            }

            return detector.Find(values).Any(point => Math.Abs(point.Index - At) <= Near);
        });
    }

    private static string Alarms(IChangePointDetector detector, (string Name, double Correlation, double Rise, double Wave) steady)
    {
        var (series, points) = (0, 0);
        for (var seed = 1; seed <= Series; seed++)
        {
            var values = Noise(seed, 2 * Year, steady.Correlation);
            for (var i = 0; i < values.Length; i++)
            {
                values[i] += (steady.Rise * i / Year) + (steady.Wave * Math.Sin(2 * Math.PI * i / Year));
            }

            var found = detector.Find(values).Length;
            (series, points) = (series + (found > 0 ? 1 : 0), points + found);
        }

        return string.Create(CultureInfo.InvariantCulture, $"{steady.Name,-30}{steady.Correlation,6:0.0}{100.0 * series / Series,8:0.0}{points / (2.0 * Series),8:0.00}");
    }

    private static double[] Noise(int seed, int count, double correlation)
    {
        var random = new Random(seed);
        var (values, last) = (new double[count], Normal.Sample(random, 0, 1));
        for (var i = 0; i < count; i++)
        {
            last = (correlation * last) + (Math.Sqrt(1 - (correlation * correlation)) * Normal.Sample(random, 0, 1));
            values[i] = Scatter * last;
        }

        return values;
    }
}
