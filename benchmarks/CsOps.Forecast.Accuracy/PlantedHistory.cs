using CsOps.Forecast.History;
using CsOps.Forecast.History.Cleaning;
using CsOps.Forecast.Time;
using MathNet.Numerics.Distributions;

namespace CsOps.Forecast.Accuracy;

/// <summary>
/// Half a year of half-hours, 08:00 to 20:00 from Monday to Saturday, with counts that scatter more than chance, into which faults were planted: half-hours of three times as many, two hours of
/// 1.8 times as many, two hours of zeros, days of 1.5 times as many. Seeded.
/// </summary>
internal sealed class PlantedHistory
{
    private const int Weeks = 26;
    private const int SlotsPerDay = 48;
    private const int FirstSlot = 16;
    private const int OpenSlots = 24;
    private const int FirstPlanted = 21;
    private const int LastPlanted = (7 * Weeks) - 14;

    private readonly double[] _counts = new double[Weeks * 7 * SlotsPerDay];
    private readonly LocalCalendar _calendar = new(new IntervalGrid(new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero), TimeSpan.FromMinutes(30), Weeks * 7 * SlotsPerDay), TimeZoneInfo.Utc);

    /// <summary>Draws a history.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="peak">Contacts of the busiest half-hour of a Monday.</param>
    /// <param name="shift">The level from half-way on over that before.</param>
    /// <param name="isClean">Whether nothing is planted.</param>
    public PlantedHistory(int seed, double peak, double shift, bool isClean)
    {
        var random = new Random(seed);
        for (var day = 0; day < 7 * Weeks; day++)
        {
            var busy = Math.Exp(0.06 * Normal.Sample(random, 0, 1)) * (1.1 - (0.04 * (day % 7))) * (day < 7 * Weeks / 2 ? 1 : shift);
            for (var slot = 0; slot < OpenSlots && day % 7 < 6; slot++)
            {
                var mean = peak * busy * (0.25 + (0.75 * Math.Sin(Math.PI * (slot + 0.5) / OpenSlots)));
                _counts[At(day, slot)] = Poisson.Sample(random, mean * Gamma.Sample(random, 100, 100));
            }
        }

        if (!isClean)
        {
            Plant(random);
        }
    }

    /// <summary>What was planted, by kind.</summary>
    public List<(string Kind, Interval Span)> Planted { get; } = [];

    /// <summary>Open half-hours.</summary>
    public static int OpenCount => Weeks * 6 * OpenSlots;

    public QueueHistory History => QueueHistory.Create("calls", _calendar.Grid, new Dictionary<HistoryMeasure, double[]> { [HistoryMeasure.Offered] = _counts });

    public CleaningContext Context => new() { Calendar = _calendar, OpeningHours = OpeningHoursText.Parse([new("mon-sat", "08:00-20:00")]) };

    private static int At(int day, int slot) => (day * SlotsPerDay) + FirstSlot + slot;

    private void Plant(Random random)
    {
        var days = Enumerable.Range(FirstPlanted, LastPlanted - FirstPlanted).Where(day => day % 7 < 6).OrderBy(_ => random.Next()).ToList();
        foreach (var (kind, number, length) in new[] { ("spike", 3, 1), ("surge", 3, 4), ("outage", 3, 4), ("day", 2, OpenSlots) })
        {
            for (var n = 0; n < number; n++)
            {
                var (day, slot) = (days[^1], length == OpenSlots ? 0 : random.Next(2, OpenSlots - length - 2));
                days.RemoveAt(days.Count - 1);
                var first = At(day, slot);
                for (var i = first; i < first + length; i++)
                {
                    _counts[i] = kind switch { "outage" => 0, "spike" => 3 * _counts[i], "surge" => Math.Round(1.8 * _counts[i]), _ => Math.Round(1.5 * _counts[i]) };
                }

                Planted.Add((kind, new Interval(_calendar.Grid.StartOf(first), _calendar.Grid.StartOf(first + length))));
            }
        }
    }
}
