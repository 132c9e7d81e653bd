using System.Text;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.History.Related;

/// <summary>Deals the contacts of a queue before a moment to a queue that was split off it then, contact by contact.</summary>
internal static class HistoryDeal
{
    /// <summary>More contacts than this are dealt by a normal variable.</summary>
    private const double ManyContacts = 1000;

    private static readonly HistoryMeasure[] Fates = [HistoryMeasure.Handled, HistoryMeasure.Abandoned, HistoryMeasure.FlowedOut];
    private static readonly HistoryMeasure[] Seconds = [HistoryMeasure.HandleSeconds, HistoryMeasure.WaitSeconds];

    /// <summary>Deals.</summary>
    /// <param name="queue">The name of the queue that was split off.</param>
    /// <param name="old">The queue it was split off.</param>
    /// <param name="own">What was counted of the new queue itself; null where nothing was.</param>
    /// <param name="on">The moment of the split.</param>
    /// <param name="share">The chance with which a contact is the new queue's, in (0, 1).</param>
    /// <param name="seed">Of the dealing.</param>
    public static (QueueHistory Dealt, QueueHistory Kept) Of(string queue, QueueHistory old, QueueHistory? own, DateTimeOffset on, double share, ulong seed)
    {
        var start = old.Grid.Start < own?.Grid.Start || own is null ? old.Grid.Start : own.Grid.Start;
        var end = own is null || old.Grid.End > own.Grid.End ? old.Grid.End : own.Grid.End;
        var grid = new IntervalGrid(start, old.Grid.Length, (int)((end - start) / old.Grid.Length));
        var (dealt, kept) = (Measures(grid.Count), Measures(old.Grid.Count));
        var random = new SplitMix64(SplitMix64.Mix(seed ^ StableHash.Of(Encoding.UTF8.GetBytes(queue))));
        for (var i = 0; i < grid.Count; i++)
        {
            var moment = grid.StartOf(i);
            var there = old.Grid.IndexOf(moment);
            var isOld = there >= 0 && there < old.Grid.Count;
            if (moment < on && isOld)
            {
                DealInterval(old, there, dealt, i, kept, share, ref random);
                continue;
            }

            foreach (var measure in Enum.GetValues<HistoryMeasure>())
            {
                dealt[measure][i] = moment >= on && own is not null ? HistorySum.At(own, measure, moment) : double.NaN;
                if (isOld)
                {
                    kept[measure][there] = old.Values(measure)[there];
                }
            }
        }

        return (QueueHistory.Create(queue, grid, dealt), QueueHistory.Create(old.Queue, old.Grid, kept));
    }

    private static Dictionary<HistoryMeasure, double[]> Measures(int count) => Enum.GetValues<HistoryMeasure>().ToDictionary(measure => measure, _ => new double[count]);

    /// <summary>Contacts of each fate are dealt by themselves, offered ones are their sum and those of no fate; seconds go with the contacts that were handled.</summary>
    private static void DealInterval(
        QueueHistory old, int from, Dictionary<HistoryMeasure, double[]> dealt, int to, Dictionary<HistoryMeasure, double[]> kept, double share, ref SplitMix64 random)
    {
        var (known, drawn) = (0.0, 0.0);
        foreach (var fate in Fates)
        {
            dealt[fate][to] = Drawn(old.Values(fate)[from], share, ref random);
            (known, drawn) = double.IsNaN(dealt[fate][to]) ? (known, drawn) : (known + old.Values(fate)[from], drawn + dealt[fate][to]);
        }

        var offered = old.Offered[from];
        dealt[HistoryMeasure.Offered][to] = offered < known ? Drawn(offered, share, ref random) : drawn + Drawn(offered - known, share, ref random);
        var ofHandled = old.Handled[from] > 0 ? dealt[HistoryMeasure.Handled][to] / old.Handled[from] : share;
        foreach (var seconds in Seconds)
        {
            dealt[seconds][to] = old.Values(seconds)[from] * ofHandled;
        }

        foreach (var (measure, values) in kept)
        {
            values[from] = Math.Max(0, old.Values(measure)[from] - dealt[measure][to]);
        }
    }

    private static double Drawn(double contacts, double share, ref SplitMix64 random)
    {
        if (double.IsNaN(contacts))
        {
            return double.NaN;
        }

        if (contacts > ManyContacts)
        {
            var normal = Math.Sqrt(-2 * Math.Log(1 - random.Uniform())) * Math.Cos(2 * Math.PI * random.Uniform());
            return Math.Clamp(Math.Round((contacts * share) + (normal * Math.Sqrt(contacts * share * (1 - share)))), 0, Math.Floor(contacts));
        }

        var whole = Math.Floor(contacts);
        var drawn = (contacts - whole) * share;
        for (var contact = 0; contact < whole; contact++)
        {
            drawn += random.Uniform() < share ? 1 : 0;
        }

        return drawn;
    }
}
