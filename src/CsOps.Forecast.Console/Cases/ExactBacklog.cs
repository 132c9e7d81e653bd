using System.Collections.Immutable;

namespace CsOps.Forecast.Console.Cases;

/// <summary>What is done in time of the classes of a case, as exact fractions.</summary>
internal static class ExactBacklog
{
    /// <summary>Amounts that need a finer common part of their unit than one in 2^1024 are not added up exactly: the digits would never end.</summary>
    private const long MostBits = 1024;

    /// <summary>The share in time of each class's arrivals of which it is decided, in lowest terms; null where there are none or no exact sum is made.</summary>
    public static ImmutableArray<Fraction?> OverallInTime(BacklogCase file)
    {
        if (!HasCommonPart(file))
        {
            return [.. file.Classes.Select(_ => (Fraction?)null)];
        }

        var shares = ImmutableArray.CreateBuilder<Fraction?>(file.Classes.Length);
        IEnumerable<(Fraction End, Fraction Work)> capacity = file.Capacity.Select((amount, i) => ((Fraction)(i + 1), Fraction.Of(amount)));
        foreach (var work in file.Classes)
        {
            var flow = new ExactFlow([.. work.Arrivals.Select(Fraction.Of)], Fraction.Of(work.OpeningBacklog), capacity);
            List<int> ticking = [.. SolvedBacklog.Clock(file, work).Index().Where(mark => mark.Item).Select(mark => mark.Index)];
            shares.Add(flow.OverallInTime(ticking, Fraction.Of(work.AcceptableHours) / Fraction.Of(file.IntervalHours)));
            capacity = flow.Left;
        }

        return shares.MoveToImmutable();
    }

    private static bool HasCommonPart(BacklogCase file)
    {
        Fraction common = 1;
        foreach (var amount in file.Work)
        {
            var bottom = Fraction.Of(amount).Bottom;
            common = bottom * new Fraction(common.Top, bottom).Top;
            if (common.Top.GetBitLength() > MostBits)
            {
                return false;
            }
        }

        return true;
    }
}
