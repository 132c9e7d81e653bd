using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Forecasting.Accuracy;
using CsOps.Forecast.Forecasting.Effects;
using CsOps.Forecast.Forecasting.Profiles;
using CsOps.Forecast.Forecasting.Series;
using MathNet.Numerics.Distributions;

namespace CsOps.Forecast.Accuracy;

/// <summary>
/// Seeded queues with campaigns of three days, +30 % on average, that differ from each other by so much or not at all: how often lay the effect, what the next campaign does, and the intervals of its days in
/// what was said of them? And what is a past campaign worth to a forecast of weeks without one? Ten slots a day, Monday to Friday, 600 contacts a day, days scatter by 4 %.
/// </summary>
internal static class EffectEvaluation
{
    private const int Slots = 10;
    private const int Ahead = 2;
    private const int CampaignDays = 3;
    private const int WeeksBefore = 6;
    private const int Seeds = 100;
    private const double PerDay = 600;
    private const double DayScatter = 0.04;
    private static readonly double Uplift = Math.Log(1.3);

    /// <summary>Coverage where campaigns lie ahead.</summary>
    public static void Run()
    {
        Console.WriteLine($"Campaigns of +30 %: the mean effect within 1.96 standard errors; what the next campaign does in 80 / 95 %; half of the steps of its days in 80 / 95 %; percent, {Seeds} seeds");
        Console.WriteLine("names  occasions  differ by   effect   next 80 / 95   steps 80 / 95");
        foreach (var names in (ReadOnlySpan<int>)[1, 3])
        {
            foreach (var occasions in (ReadOnlySpan<int>)[2, 4, 12])
            {
                foreach (var between in (ReadOnlySpan<double>)[0, 0.1, 0.3])
                {
                    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{names,5}{occasions,11}{between,11:0%}   {Covered(names, occasions, between)}"));
                }
            }
        }
    }

    /// <summary>Errors where none lies ahead: the last campaign ends so many weeks before the origin.</summary>
    public static void RunPast()
    {
        Console.WriteLine($"A campaign of two weeks, +50 %, in the past, one more a year before; two weeks ahead, none in them: WAPE of median-5 in percent, {Seeds} seeds");
        Console.WriteLine("weeks since  not listed  listed  no campaign");
        foreach (var since in (ReadOnlySpan<int>)[0, 1, 2, 3])
        {
            var errors = new double[3];
            for (var seed = 1; seed <= Seeds; seed++)
            {
                var (starts, weeks) = ((int[])[4, 48 - since], 52);
                errors[0] += PastError(seed, weeks, starts, isListed: false, 0.5);
                errors[1] += PastError(seed, weeks, starts, isListed: true, 0.5);
                errors[2] += PastError(seed, weeks, starts, isListed: false, 0);
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{since,11}{100 * errors[0] / Seeds,12:0.00}{100 * errors[1] / Seeds,8:0.00}{100 * errors[2] / Seeds,13:0.00}"));
        }
    }

    private static double PastError(int seed, int weeks, int[] starts, bool isListed, double uplift)
    {
        var queue = new Queue(seed, weeks, [.. starts.Select(week => (week, 10, Math.Log(1 + uplift)))]);
        KnownEvent[] events = [.. starts.Select(week => Queue.Campaign("Sale", week, 10))];
        var series = queue.Series(isListed ? events : []);
        var forecast = new SeriesForecaster(new MedianModel()).Forecast(series, series.MaxHorizon).Forecast!;
        return ForecastAccuracy.Of(queue.Values.AsSpan(series.Length), forecast, double.NaN).Wape;
    }

    private static string Covered(int names, int occasions, double between)
    {
        var (effect, next, steps) = (0.0, new double[2], new double[2]);
        var count = 0.0;
        for (var seed = 1; seed <= Seeds; seed++)
        {
            var random = new Random((1000 * seed) + occasions);
            var weeks = WeeksBefore + (3 * occasions * names) + WeeksBefore;
            (string Name, int Week, double Log)[] all =
            [
                .. Enumerable.Range(0, occasions * names).Select(i => ($"Sale {(char)('A' + (i % names))}", WeeksBefore + (3 * i), Uplift + (between * Normal.Sample(random, 0, 1)))),
                ("Sale A", weeks, Uplift + (between * Normal.Sample(random, 0, 1))),
            ];
            var queue = new Queue(seed, weeks + Ahead, [.. all.Select(c => (c.Week, CampaignDays, c.Log))]);
            var series = queue.Series([.. all.Select(c => Queue.Campaign(c.Name, c.Week, CampaignDays))]);
            var estimate = LearnedEffects.Of(series, series.Effects!, 1).Columns[0];
            effect += Math.Abs(estimate.Expected - Uplift) <= 1.96 * Math.Sqrt(estimate.Variance) ? 1 : 0;
            next[0] += Held(estimate.Expected + estimate.DeviationAt(0.1), estimate.Expected + estimate.DeviationAt(0.9), between);
            next[1] += Held(estimate.Expected + estimate.DeviationAt(0.025), estimate.Expected + estimate.DeviationAt(0.975), between);
            var forecast = new SeriesForecaster(new MedianModel()).Forecast(series, series.MaxHorizon).Forecast!;
            for (var h = 0; h < CampaignDays * Slots; h++)
            {
                var truth = queue.Values[series.Length + h];
                steps[0] += truth >= forecast.P10[h] && truth <= forecast.P90[h] ? 1 : 0;
                steps[1] += truth >= forecast.P025[h] && truth <= forecast.P975[h] ? 1 : 0;
                count++;
            }
        }

        return string.Create(
            CultureInfo.InvariantCulture,
            $"{100 * effect / Seeds,6:0}   {100 * next[0] / Seeds,7:0} / {100 * next[1] / Seeds:0}   {100 * steps[0] / count,8:0} / {100 * steps[1] / count:0}");
    }

    /// <summary>The probability that what the next campaign does lies within bounds.</summary>
    private static double Held(double low, double high, double between) =>
        between > 0 ? Normal.CDF(Uplift, between, high) - Normal.CDF(Uplift, between, low) : low <= Uplift && Uplift <= high ? 1 : 0;

    /// <summary>A queue of some weeks, the last of them the truth to forecast.</summary>
    private sealed class Queue
    {
        private static readonly DateTime First = new(2023, 1, 2);
        private static readonly double[] Weekdays = [1.25, 1.05, 1, 0.95, 0.85];
        private readonly DateTime[] _times;

        public Queue(int seed, int weeks, (int Week, int Days, double Log)[] campaigns)
        {
            var random = new Random(seed);
            _times =
            [
                .. from week in Enumerable.Range(0, weeks)
                   from day in Enumerable.Range(0, Weekdays.Length)
                   from slot in Enumerable.Range(0, Slots)
                   select First.AddDays((7 * week) + day).AddHours(8 + slot),
            ];
            Values = new double[_times.Length];
            for (var day = 0; day < _times.Length / Slots; day++)
            {
                var log = DayScatter * Normal.Sample(random, 0, 1);
                log += campaigns.Where(c => day >= 5 * c.Week && day < (5 * c.Week) + c.Days).Sum(c => c.Log);
                for (var slot = 0; slot < Slots; slot++)
                {
                    var shape = (1 + (0.4 * Math.Sin(Math.PI * slot / (Slots - 1)))) / (1.25 * Slots);
                    Values[(day * Slots) + slot] = Poisson.Sample(random, PerDay * Weekdays[day % 5] * shape * Math.Exp(log));
                }
            }
        }

        public double[] Values { get; }

        public static KnownEvent Campaign(string name, int week, int days)
        {
            var start = First.AddDays(7 * week);
            return new KnownEvent(name, start, start.AddDays(days > 5 ? 7 * days / 5 : days), Uplift: null);
        }

        public ForecastSeries Series(KnownEvent[] events)
        {
            var origin = _times.Length - (Ahead * 5 * Slots);
            var calendar = StepCalendars.FromLocalTimes(_times.AsSpan(0, origin), Ahead * 5 * Slots).Calendar;
            return new ForecastSeries("queue", Values.AsMemory(0, origin), calendar).With(new EffectInputs { Events = [.. events] });
        }
    }
}
