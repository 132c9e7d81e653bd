using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Forecasting.Catalogue;
using CsOps.Forecast.Forecasting.Totals;
using CsOps.Forecast.Time;
using MathNet.Numerics.Distributions;

namespace CsOps.Forecast.Accuracy;

/// <summary>
/// Handle times of the next week, or of what is left of the log, from each day on: error of the interval averages (weighted by contacts) and of the days' averages against the mean of all contacts so far and that of the
/// last two weeks; and how often the day's hours of work lay in its intervals. Half-hours.
/// </summary>
internal static class HandleTimeEvaluation
{
    private const int SlotsPerDay = 48;
    private const int Seeds = 5;

    private static readonly OpeningHours Hours = OpeningHoursText.Parse([KeyValuePair.Create("daily", "07:00-24:00")]);

    private static readonly (string Name, Func<int, double> Level, double DayScatter)[] Kinds =
    [
        ("steady", _ => 1, 0.02),
        ("steady, days that differ", _ => 1, 0.08),
        ("a fifth longer for 3 weeks", day => day < 14 * 7 ? 1 : 1.2, 0.02),
        ("a fifth shorter for 10 days", day => day < (17 * 7) - 10 ? 1 : 0.8, 0.04),
        ("slowly longer", day => 1 + (0.002 * day), 0.02),
    ];

    public static void Run()
    {
        Console.WriteLine($"Handle time, next 7 days: error of half-hours / of days in percent: bias of ours, ours, mean of all, mean of 14 days, mean that fades by half in eight weeks; days' hours of work in 80 % / 95 %; root mean squares of half-hours / of days of ours, mean of all, mean of 14 days; means of {Seeds} seeds");
        foreach (var kind in Kinds)
        {
            var scores = new Scores();
            for (var seed = 1; seed <= Seeds; seed++)
            {
                var log = Draw(kind.Level, kind.DayScatter, seed);
                scores.Add(log, 17 * 7);
            }

            Console.WriteLine($"{kind.Name,-30}{scores}");
        }
    }

    /// <summary>Calls answered of a log of August 1999, from each day of the last two weeks, up to a week ahead.</summary>
    public static void RunLog(string file)
    {
        var log = new Log(new double[31 * SlotsPerDay], new double[31 * SlotsPerDay], new DateTimeOffset(1999, 8, 1, 0, 0, 0, TimeSpan.Zero));
        foreach (var cells in File.ReadLines(file).Skip(1).Select(line => line.Split(',')))
        {
            var seconds = double.Parse(cells[15], CultureInfo.InvariantCulture);
            if (cells[12] == "AGENT" && seconds > 0)
            {
                var start = DateTime.Parse(cells[5], CultureInfo.InvariantCulture) + TimeSpan.Parse(cells[6], CultureInfo.InvariantCulture);
                var slot = (int)((start - log.Start.DateTime).TotalMinutes / 30);
                log.Contacts[slot]++;
                log.Seconds[slot] += seconds;
            }
        }

        var scores = new Scores();
        for (var day = 14; day <= 30; day++)
        {
            scores.Add(log, day);
        }

        Console.WriteLine($"{"bank, August 1999",-30}{scores}");
    }

    private static Log Draw(Func<int, double> level, double scatter, int seed)
    {
        var random = new Random(seed);
        const int days = 18 * 7;
        var log = new Log(new double[days * SlotsPerDay], new double[days * SlotsPerDay], new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero));
        for (var day = 0; day < days; day++)
        {
            var ofDay = level(day) * Math.Exp(scatter * Normal.Sample(random, 0, 1));
            var volume = Math.Exp(0.08 * Normal.Sample(random, 0, 1));
            for (var slot = 14; slot < SlotsPerDay; slot++)
            {
                var mean = ofDay * (240 + (40 * Math.Sin(slot / 6.0)) + (day % 7 >= 5 ? 30 : 0));
                var contacts = Poisson.Sample(random, volume * (day % 7 >= 5 ? 6 : 12) * (1 + Math.Sin((slot - 14) / 11.0)));
                log.Contacts[(day * SlotsPerDay) + slot] = contacts;
                log.Seconds[(day * SlotsPerDay) + slot] = contacts == 0 ? 0 : Gamma.Sample(random, contacts, 1 / mean);
            }
        }

        return log;
    }

    /// <summary>Contacts handled and their seconds by half-hour.</summary>
    private sealed record Log(double[] Contacts, double[] Seconds, DateTimeOffset Start)
    {
        public QueueForecast Forecast(int days, int horizon)
        {
            var history = new IntervalGrid(Start, TimeSpan.FromMinutes(30), days * SlotsPerDay);
            var result = new QueueForecaster(ForecastModels.BuiltIn.Find("gamma-poisson").Model!).Forecast(new QueueForecastRequest
            {
                Queue = "log",
                History = history,
                Offered = Contacts.AsMemory(0, history.Count),
                Handled = Contacts.AsMemory(0, history.Count),
                HandleSeconds = Seconds.AsMemory(0, history.Count),
                Zone = TimeZoneInfo.Utc,
                OpeningHours = Hours,
                Horizon = history.Slice(history.Count, horizon * SlotsPerDay),
            });
            return result.Succeeded ? result.Forecast : throw new InvalidOperationException(result.Failure.Reason);
        }

        /// <summary>The same with days that count for half when they are eight weeks old.</summary>
        public double Fading(int to)
        {
            var (contacts, seconds) = (0.0, 0.0);
            for (var slot = 0; slot < to * SlotsPerDay; slot++)
            {
                var weight = Math.Pow(0.5, (to - (slot / SlotsPerDay)) / 56.0);
                (contacts, seconds) = (contacts + (weight * Contacts[slot]), seconds + (weight * Seconds[slot]));
            }

            return seconds / contacts;
        }

        /// <summary>Mean seconds a contact of the days before.</summary>
        public double Mean(int from, int to) => Sum(Seconds, from, to) / Sum(Contacts, from, to);

        private static double Sum(double[] values, int from, int to) => values.Skip(from * SlotsPerDay).Take((to - from) * SlotsPerDay).Sum();
    }

    private sealed class Scores
    {
        private readonly double[] _steps = new double[4];
        private readonly double[] _days = new double[4];
        private readonly double[] _squares = new double[4];
        private readonly double[] _squaresOfDays = new double[4];
        private double _seconds;
        private double _bias;
        private double _in80;
        private double _in95;
        private double _count;
        private double _worked;

        public void Add(Log log, int origin)
        {
            var horizon = Math.Min(7, (log.Contacts.Length / SlotsPerDay) - origin);
            var forecast = log.Forecast(origin, horizon);
            double[] means = [log.Mean(0, origin), log.Mean(Math.Max(0, origin - 14), origin), log.Fading(origin)];
            int[] days = [.. Enumerable.Range(0, horizon * SlotsPerDay).Select(step => step / SlotsPerDay)];
            var totals = new JointTotals([forecast], days, QueueCorrelation.None(1)).Of([[0]], days).Single().AgentHours;
            for (var day = 0; day < horizon; day++)
            {
                var from = (origin + day) * SlotsPerDay;
                var expected = new double[4];
                var came = 0.0;
                for (var slot = 0; slot < SlotsPerDay; slot++)
                {
                    var (contacts, seconds) = (log.Contacts[from + slot], log.Seconds[from + slot]);
                    double[] each = [forecast.HandleSeconds.Mean[(day * SlotsPerDay) + slot], .. means];
                    for (var m = 0; m < each.Length; m++)
                    {
                        var error = (each[m] * contacts) - seconds;
                        _steps[m] += Math.Abs(error);
                        _squares[m] += error * error;
                        expected[m] += each[m] * contacts;
                    }

                    came += seconds;
                    _worked += seconds > 0 ? 1 : 0;
                }

                for (var m = 0; m < expected.Length; m++)
                {
                    _days[m] += Math.Abs(expected[m] - came);
                    _squaresOfDays[m] += (expected[m] - came) * (expected[m] - came);
                }

                _seconds += came;
                _bias += expected[0] - came;
                var hours = came / 3600;
                _in80 += hours >= totals.P10[day] && hours <= totals.P90[day] ? 1 : 0;
                _in95 += hours >= totals.P025[day] && hours <= totals.P975[day] ? 1 : 0;
                _count++;
            }
        }

        public override string ToString() => string.Create(
            CultureInfo.InvariantCulture,
            $"{100 * _bias / _seconds,5:0.0}   {string.Join("  ", Enumerable.Range(0, 4).Select(m => string.Create(CultureInfo.InvariantCulture, $"{100 * _steps[m] / _seconds:0.0} / {100 * _days[m] / _seconds:0.0}")))}   {100 * _in80 / _count:0} / {100 * _in95 / _count:0}   {string.Join("  ", Enumerable.Range(0, 3).Select(RootMeanSquares))}");

        private string RootMeanSquares(int m) => string.Create(
            CultureInfo.InvariantCulture,
            $"{100 * Math.Sqrt(_squares[m] * _worked) / _seconds:0.0} / {100 * Math.Sqrt(_squaresOfDays[m] * _count) / _seconds:0.0}");
    }
}
