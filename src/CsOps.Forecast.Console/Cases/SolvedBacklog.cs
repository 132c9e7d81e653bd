using System.Collections.Immutable;
using System.Numerics;
using CsOps.Forecast.Queueing.Backlog;

namespace CsOps.Forecast.Console.Cases;

/// <summary>The figures of one class of a case: work in the file's unit, lengths of time in hours, NaN where there is none.</summary>
internal sealed class SolvedBacklog
{
    /// <summary>Whole numbers up to here are doubles without rounding.</summary>
    private static readonly BigInteger LargestWhole = BigInteger.One << 53;

    private readonly FluidBacklog _flow;
    private readonly double _scale;
    private readonly double _hours;
    private readonly double[] _shares;
    private readonly double[] _means;
    private readonly double[] _ages;

    private SolvedBacklog(BacklogCase file, BacklogCaseClass work, FluidBacklog flow, BigInteger scale)
    {
        (_flow, _scale, _hours) = (flow, (double)scale, file.IntervalHours.ToDouble(1));
        (_shares, _means, _ages) = (new double[flow.Count], new double[flow.Count], new double[flow.Count]);
        flow.SharesInTime(Clock(file, work).AsSpan(), Wait(file, work), _shares);
        flow.MeanResponses(_means);
        flow.OldestAges(_ages);
        (Name, Overall) = (work.Name, flow.OverallShareInTime(_shares));
    }

    public string Name { get; }

    public int Count => _flow.Count;

    /// <summary>The share in time of all arrivals of which it is decided.</summary>
    public double Overall { get; }

    /// <summary>Work is counted in this part of its unit, so that every amount is a whole number; in its unit where there is no such part.</summary>
    public static BigInteger ScaleOf(BacklogCase file, IEnumerable<ExactAmount> further)
    {
        var amounts = file.Work.Concat(further).ToList();
        var scale = ExactAmount.CommonBottom(amounts);
        return amounts.Aggregate(BigInteger.Zero, (sum, amount) => sum + (amount.Top * scale / amount.Bottom)) < LargestWhole ? scale : BigInteger.One;
    }

    public static ImmutableArray<bool> Clock(BacklogCase file, BacklogCaseClass work) => work.BusinessClock ? file.Open : [.. file.Open.Select(_ => true)];

    /// <summary>The acceptable wait in intervals.</summary>
    public static double Wait(BacklogCase file, BacklogCaseClass work) => work.AcceptableHours.Over(file.IntervalHours).ToDouble(1);

    /// <summary>The classes of a case with the capacity of its file.</summary>
    public static ImmutableArray<SolvedBacklog> Solve(BacklogCase file)
    {
        var scale = ScaleOf(file, []);
        var flows = new List<FluidBacklog>();
        foreach (var work in file.Classes)
        {
            double[] arrivals = [.. work.Arrivals.Select(amount => amount.ToDouble(scale))];
            var opening = work.OpeningBacklog.ToDouble(scale);
            flows.Add(flows.Count == 0
                ? new FluidBacklog(arrivals, [.. file.Capacity.Select(amount => amount.ToDouble(scale))], opening)
                : flows[^1].Behind(arrivals, opening));
        }

        return Of(file, flows, scale);
    }

    /// <summary>The figures of flows in which work is counted by a scale.</summary>
    public static ImmutableArray<SolvedBacklog> Of(BacklogCase file, IEnumerable<FluidBacklog> flows, BigInteger scale) =>
        [.. file.Classes.Zip(flows, (work, flow) => new SolvedBacklog(file, work, flow, scale))];

    public double Completed(int i) => _flow.CompletedIn(i) / _scale;

    public double BacklogAtEnd(int i) => _flow.BacklogAtEnd(i) / _scale;

    public double ShareInTime(int i) => _shares[i];

    public double MeanResponseHours(int i) => _means[i] * _hours;

    public double OldestAgeHours(int i) => _ages[i] * _hours;
}
