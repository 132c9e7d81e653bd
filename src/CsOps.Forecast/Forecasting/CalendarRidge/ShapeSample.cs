using System.Numerics.Tensors;
using CsOps.Forecast.History.Cleaning;

namespace CsOps.Forecast.Forecasting.CalendarRidge;

/// <summary>The days on which each slot was seen, slot by slot, and what a fit says of them: gathered once for all passes.</summary>
internal sealed class ShapeSample
{
    private readonly int _most;
    private readonly int[] _counts;
    private readonly int[] _days;
    private readonly double[] _contacts;
    private readonly double[] _totals;
    private readonly double[] _logShares;
    private readonly double[] _means;
    private readonly double[] _scratch;

    /// <summary>Gathers the values that were counted, on days with a total.</summary>
    public ShapeSample(DayTable table, DayRepair repair, ReadOnlySpan<double> totals)
    {
        _most = totals.Length;
        _counts = new int[table.Slots];
        _days = new int[_most * table.Slots];
        (_contacts, _totals, _logShares, _means) = (new double[_days.Length], new double[_days.Length], new double[_days.Length], new double[_days.Length]);
        _scratch = new double[_most];
        for (var day = 0; day < totals.Length; day++)
        {
            for (var slot = 0; slot < table.Slots && !double.IsNaN(totals[day]); slot++)
            {
                var place = (day * table.Slots) + slot;
                if (!double.IsNaN(repair.Contacts[place]) && !repair.IsRepaired[place])
                {
                    var index = (slot * _most) + _counts[slot]++;
                    (_days[index], _contacts[index], _totals[index]) = (day, repair.Contacts[place], totals[day]);
                }
            }
        }
    }

    /// <summary>The days of a slot.</summary>
    public Slot Of(int slot)
    {
        var (from, count) = (slot * _most, _counts[slot]);
        return new Slot(
            _days.AsSpan(from, count), _contacts.AsSpan(from, count), _totals.AsSpan(from, count), _logShares.AsSpan(from, count), _means.AsSpan(from, count));
    }

    /// <summary>The variance beyond Poisson's, as a share of the mean's square, by medians.</summary>
    /// <param name="seen">A slot with its means.</param>
    /// <param name="least">What it is at least, and without days.</param>
    public double ExcessOf(Slot seen, double least)
    {
        var scratch = _scratch.AsSpan(0, seen.Days.Length);
        if (scratch.IsEmpty)
        {
            return least;
        }

        TensorPrimitives.Divide(seen.Contacts, seen.Means, scratch);
        TensorPrimitives.Subtract(scratch, 1, scratch);
        TensorPrimitives.Abs(scratch, scratch);
        var spread = 1.4826 * Medians.Of(scratch);
        TensorPrimitives.Reciprocal(seen.Means, scratch);
        return Math.Max(least, (spread * spread) - Medians.Of(scratch));
    }

    /// <summary>The days on which a slot was seen, with its contacts, the days' totals, and the logarithm of its share and its mean as fitted.</summary>
    public readonly ref struct Slot(ReadOnlySpan<int> days, ReadOnlySpan<double> contacts, ReadOnlySpan<double> totals, Span<double> logShares, Span<double> means)
    {
        public ReadOnlySpan<int> Days { get; } = days;

        public ReadOnlySpan<double> Contacts { get; } = contacts;

        public ReadOnlySpan<double> Totals { get; } = totals;

        public Span<double> LogShares { get; } = logShares;

        public Span<double> Means { get; } = means;
    }
}
