using System.CommandLine;
using System.CommandLine.Parsing;
using CsOps.Forecast.Forecasting.Reconciliation;
using CsOps.Forecast.Planning.Totals;

namespace CsOps.Forecast.Console.Arguments;

/// <summary>The options of <c>csops forecast</c> that ask for sums.</summary>
internal sealed class TotalArguments
{
    private static readonly Dictionary<string, ReconciliationMethod> Methods = new(StringComparer.Ordinal)
    {
        ["bottom-up"] = ReconciliationMethod.BottomUp,
        ["top-down"] = ReconciliationMethod.TopDown,
        ["structural"] = ReconciliationMethod.Structural,
        ["variance"] = ReconciliationMethod.Variance,
        ["mint"] = ReconciliationMethod.MinimumTrace,
    };

    private readonly Option<TotalPeriod> _by = new("--by")
    {
        Description = "Of a centre: interval, day, week or month; writes forecast-days.csv and so on. Default: interval.",
        HelpName = "PERIOD",
        CustomParser = result => Word(result, Names<TotalPeriod>()),
    };

    private readonly Option<TotalLevel?> _level = new("--level")
    {
        Description = "Of a centre: queue, channel or centre. Default: queue by interval, else all three.",
        HelpName = "LEVEL",
        CustomParser = result => Word(result, Names<TotalLevel>()),
    };

    private readonly Option<ReconciliationMethod> _method = new("--reconcile")
    {
        Description = "How intervals agree with daily totals forecast by themselves: bottom-up, top-down, structural, variance or mint.",
        HelpName = "METHOD",
        CustomParser = result => Word(result, Methods),
    };

    /// <summary>All of them.</summary>
    public Option[] All => [_by, _level, _method];

    public void AddTo(Command command)
    {
        foreach (var option in All)
        {
            command.Options.Add(option);
        }
    }

    public TotalRequest Of(ParseResult parsed) => new(parsed.GetValue(_by), parsed.GetValue(_level), parsed.GetValue(_method));

    private static Dictionary<string, T> Names<T>()
        where T : struct, Enum => Enum.GetValues<T>().ToDictionary(value => value.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    private static T Word<T>(ArgumentResult result, Dictionary<string, T> words) =>
        words.TryGetValue(result.Tokens[0].Value, out var value) ? value : SharedOptions.Refuse<T>(result, $"one of {string.Join(", ", words.Keys)}")!;
}
