using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Forecasting.Accuracy;
using CsOps.Forecast.Forecasting.Related;
using CsOps.Forecast.Forecasting.Series;
using CsOps.Forecast.Forecasting.Totals;
using MathNet.Numerics.Distributions;

namespace CsOps.Forecast.Accuracy;

/// <summary>
/// Queues of one to eight weeks of history, two weeks ahead: by themselves, with the shape of a similar queue of 40 weeks, and with a choice of two others
/// or none by <see cref="SimilarQueueSearch"/>. Half-hours of ten hours on five days. And, where it is there, a tenth of the calls of a bank, dealt by chance.
/// </summary>
internal static class NewQueueEvaluation
{
    private const int Slots = 20;
    private const int Days = 5;
    private const int Week = Slots * Days;
    private const int Weeks = 40;
    private const int Horizon = 2 * Week;
    private const int Seeds = 6;

    private static readonly int[] Lengths = [1, 2, 3, 4, 6, 8];

    /// <summary>Mean contacts of a step, how far its weekdays and its slots are from those of the similar queue (log standard deviations), the scatter of days that both share.</summary>
    private static readonly (string Name, double Size, double OtherWeek, double OtherDay, double SharedDays)[] Kinds =
    [
        ("alike", 6, 0.03, 0.05, 0.1),
        ("alike, small", 0.8, 0.03, 0.05, 0.1),
        ("somewhat alike", 6, 0.1, 0.2, 0.1),
        ("unlike", 6, 0.3, 0.6, 0),
    ];

    private static readonly DateTime[] Times =
    [
        .. from step in Enumerable.Range(0, (Weeks * Week) + Horizon)
           select new DateTime(2024, 1, 1, 8, 0, 0).AddDays((7 * (step / Week)) + (step / Slots % Days)).AddMinutes(30 * (step % Slots)),
    ];

    public static void Run(IForecastModel model)
    {
        Console.WriteLine($"New queues, {model.Name}: WAPE / pinball / cover 80 % / cover 95 % / days' totals in 95 %, percent, means of {Seeds} seeds; two weeks ahead");
        Console.WriteLine($"{"kind",-16}{"weeks",6}{"by itself",34}{"borrowed",34}{"as searched",34}  found");
        foreach (var kind in Kinds)
        {
            foreach (var weeks in Lengths)
            {
                Write(kind.Name, weeks, Enumerable.Range(1, Seeds).Select(seed => Draw(kind, seed)), model);
            }
        }
    }

    /// <summary>A tenth of the calls of a bank, with the rest as the similar queue.</summary>
    public static void RunBank(string folder, IForecastModel model)
    {
        var rows = File.ReadLines(Path.Combine(folder, "bank_calls_30min.csv")).Skip(1).Select(line => line.Split(',')).ToArray();
        DateTime[] times = [.. rows.Select(cells => DateTime.Parse(cells[0], CultureInfo.InvariantCulture))];
        double[] calls = [.. rows.Select(cells => cells[2].Trim() == "1" ? double.Parse(cells[1], CultureInfo.InvariantCulture) : double.NaN)];
        var origins = File.ReadLines(Path.Combine(folder, "splits.csv")).Skip(1).Select(line => line.Split(',')).Where(cells => cells[0] == "30min")
            .Select(cells => (Origin: int.Parse(cells[2], CultureInfo.InvariantCulture), Horizon: int.Parse(cells[3], CultureInfo.InvariantCulture))).ToArray();
        var random = new Random(1);
        double[] part = [.. calls.Select(count => double.IsNaN(count) ? count : Binomial.Sample(random, 0.1, (int)count))];
        double[] rest = [.. calls.Zip(part, (all, tenth) => all - tenth)];
        foreach (var weeks in Lengths)
        {
            Write("tenth of a bank", weeks, origins.Select(o => new Case(times, part, [rest], o.Origin, Math.Min(o.Horizon, part.Length - o.Origin), 28 * 5)), model);
        }
    }

    private static void Write(string name, int weeks, IEnumerable<Case> cases, IForecastModel model)
    {
        var (alone, borrowed, searched, found) = (new Scores(), new Scores(), new Scores(), 0);
        foreach (var one in cases)
        {
            var own = one.Own(weeks);
            var others = one.Others.Select(one.Whole).ToArray();
            alone.Add(one, Forecast(model, own, one.Horizon));
            var similar = Forecast(new BorrowedShapeModel(model, others[0]), own, one.Horizon);
            borrowed.Add(one, similar);
            var place = SimilarQueueSearch.Find(own, [.. others]);
            found += place == 0 ? 1 : 0;
            searched.Add(one, place is null ? Forecast(model, own, one.Horizon) : place == 0 ? similar : Forecast(new BorrowedShapeModel(model, others[place.Value]), own, one.Horizon));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-16}{weeks,6}{alone,34}{borrowed,34}{searched,34}  {found} of {alone.Count}"));
    }

    private static SeriesForecast Forecast(IForecastModel model, ForecastSeries series, int horizon)
    {
        var result = new SeriesForecaster(model).Forecast(series, horizon);
        return result.Succeeded ? result.Forecast : throw new InvalidOperationException($"{model.Name}: {result.Failure.Reason}");
    }

    private static Case Draw((string Name, double Size, double OtherWeek, double OtherDay, double SharedDays) kind, int seed)
    {
        var random = new Random(seed);
        double[] week = [.. Enumerable.Range(0, Days).Select(_ => Math.Exp(kind.OtherWeek * Normal.Sample(random, 0, 1)))];
        double[] day = [.. Enumerable.Range(0, Slots).Select(_ => Math.Exp(kind.OtherDay * Normal.Sample(random, 0, 1)))];
        double[] shared = [.. Enumerable.Range(0, Times.Length / Slots).Select(_ => Math.Exp(kind.SharedDays * Normal.Sample(random, 0, 1)))];
        var own = Counts(step => kind.Size * ShapeAt(step, 6) * week[step / Slots % Days] * day[step % Slots] * shared[step / Slots]);
        var like = Counts(step => 30 * ShapeAt(step, 6) * shared[step / Slots]);
        var unlike = Counts(step => 20 * ShapeAt(step, 15));
        return new Case(Times, own, [like, unlike], Weeks * Week, Horizon, Week);

        double[] Counts(Func<int, double> rate) =>
            [.. Enumerable.Range(0, Times.Length).Select(step => (double)Poisson.Sample(random, rate(step) * Gamma.Sample(random, 200, 200)))];
    }

    private static double ShapeAt(int step, int peak)
    {
        var slot = step % Slots;
        var hump = 0.4 + Math.Exp(-Math.Pow((slot - peak) / 3.0, 2)) + (0.7 * Math.Exp(-Math.Pow((slot - peak - 7) / 3.0, 2)));
        return hump * (1.2 - (0.1 * (step / Slots % Days)));
    }

    /// <summary>A new queue and others, of which the first is the most similar.</summary>
    private sealed record Case(DateTime[] Times, double[] Values, double[][] Others, int Origin, int Horizon, int StepsPerWeek)
    {
        public ForecastSeries Own(int weeks) => Series("new", Values, Origin - (weeks * StepsPerWeek));

        public ForecastSeries Whole(double[] values) => Series("other", values, 0);

        private ForecastSeries Series(string name, double[] values, int from) =>
            new(name, values.AsMemory(from, Origin - from), StepCalendars.FromLocalTimes(Times.AsSpan(from, Origin - from), Horizon).Calendar);
    }

    /// <summary>Means over forecasts.</summary>
    private sealed class Scores
    {
        private readonly List<AccuracyScores> _scores = [];
        private readonly List<double> _days = [];

        public int Count => _scores.Count;

        public void Add(Case one, SeriesForecast forecast)
        {
            _scores.Add(ForecastAccuracy.Of(one.Values.AsSpan(one.Origin, one.Horizon), forecast, double.NaN));
            int[] days = [.. Enumerable.Range(0, one.Horizon).Select(step => (one.Times[one.Origin + step].Date - one.Times[one.Origin].Date).Days)];
            int[] places = [.. days.Distinct()];
            var totals = ForecastTotals.OfDays(forecast, [.. days.Select(day => Array.IndexOf(places, day))]);
            for (var day = 0; day < places.Length; day++)
            {
                var actual = Enumerable.Range(0, one.Horizon).Where(step => days[step] == places[day]).Sum(step => one.Values[one.Origin + step]);
                if (!double.IsNaN(actual))
                {
                    _days.Add(totals.P025[day] <= actual && actual <= totals.P975[day] ? 1 : 0);
                }
            }
        }

        public override string ToString() => string.Create(
            CultureInfo.InvariantCulture,
            $"{Mean(s => s.Wape):0.0} / {Mean(s => s.Pinball):0.0} / {Mean(s => s.Coverage80):0} / {Mean(s => s.Coverage95):0} / {100 * _days.Average():0}");

        private double Mean(Func<AccuracyScores, double> score) => 100 * _scores.Average(score);
    }
}
