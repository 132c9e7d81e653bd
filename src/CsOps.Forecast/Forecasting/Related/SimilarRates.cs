using CsOps.Forecast.Forecasting.Counts;
using CsOps.Forecast.Forecasting.Effects;

namespace CsOps.Forecast.Forecasting.Related;

/// <summary>What a similar queue's history says at the steps of a new one: the two calendars end at the same step.</summary>
internal sealed class SimilarRates
{
    private const double HalfLifeWeeks = 16;

    /// <summary>Contacts as if seen at the usual rate, when what came while the new queue was there is compared with what is usual.</summary>
    private const double ContactsOfDoubt = 20;

    private readonly SlotRates _rates;
    private readonly CountHistory _counts;
    private readonly bool[] _seen;

    private SimilarRates(ForecastSeries own, ForecastSeries ordinary, int offset)
    {
        (Series, Offset) = (ordinary, offset);
        _counts = new CountHistory(ordinary);
        _rates = new SlotRates(_counts, ordinary.Length, Math.Pow(0.5, 1 / HalfLifeWeeks));
        _seen = new bool[ordinary.Calendar.SlotsPerWeek];
        for (var step = 0; step < ordinary.Length; step++)
        {
            _seen[ordinary.Calendar.SlotOfWeek(step)] |= ordinary.WeightOf(step) > 0;
        }

        PerWeek = Enumerable.Range(0, _seen.Length).Sum(RateAt);
        Meanwhile = LevelWhile(own);
    }

    /// <summary>Its history, as it was when that of the new queue ended, effects taken out.</summary>
    public ForecastSeries Series { get; }

    /// <summary>Its step at the new queue's first.</summary>
    public int Offset { get; }

    /// <summary>Its contacts of a usual week.</summary>
    public double PerWeek { get; }

    /// <summary>How its volume while the new queue was observed compares with what is usual of it.</summary>
    public double Meanwhile { get; }

    /// <summary>Reads it; null, with the reason, where it says nothing of the new queue's steps.</summary>
    /// <param name="own">The new queue.</param>
    /// <param name="similar">The other, on the same kind of steps, its calendar ending at the same step.</param>
    public static (SimilarRates? Rates, string? Problem) Of(ForecastSeries own, ForecastSeries similar)
    {
        var offset = similar.Calendar.Count - own.Calendar.Count;
        if (similar.Calendar.SlotsPerDay != own.Calendar.SlotsPerDay || similar.Calendar.DaysPerWeek != own.Calendar.DaysPerWeek
            || similar.Calendar.DateOf(similar.Calendar.Count - 1) != own.Calendar.DateOf(own.Calendar.Count - 1))
        {
            return (null, $"the steps of {similar.Name} are not those of the queue.");
        }

        var length = Math.Min(similar.Length, own.Length + offset);
        if (!similar.NeverNegative || length < similar.Calendar.SlotsPerWeek || Enumerable.Range(0, length).Sum(step => similar.WeightOf(step) > 0 ? similar.Values[step] : 0) <= 0)
        {
            return (null, $"{similar.Name} has less than a week of history itself.");
        }

        return (new SimilarRates(own, EffectHistory.Of(similar.Before(length)).Ordinary, offset), null);
    }

    /// <summary>Its usual contacts at a slot of the week.</summary>
    public double RateAt(int slotOfWeek) => _counts.Unit * _rates.RateAt(slotOfWeek);

    /// <summary>Whether it was ever observed at a slot of the week.</summary>
    public bool HasSeen(int slotOfWeek) => _seen[slotOfWeek];

    private double LevelWhile(ForecastSeries own)
    {
        var (came, usual) = (ContactsOfDoubt, ContactsOfDoubt);
        for (var step = Math.Max(0, -Offset); step < Math.Min(own.Length, Series.Length - Offset); step++)
        {
            if (own.WeightOf(step) > 0 && Series.IsTypical(step + Offset))
            {
                came += Series.Values[step + Offset];
                usual += RateAt(Series.Calendar.SlotOfWeek(step + Offset));
            }
        }

        return came / usual;
    }
}
